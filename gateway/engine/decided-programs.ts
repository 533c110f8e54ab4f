// An operation whose plans are wrong as long as its @skip and @include are open: planned anew for each way in which a
// request's variables decide them. No planner is right about everything that depends on a variable.
import { getOperationAST, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { coercedVariables } from '../operation/coerced-variables.js';
import type { ValidOperation } from '../operation/valid-operation.js';
import type { ProgramInput } from './compile-program.js';
import type { Program } from './engine.js';

/** What each variable decides. */
export type Decisions = Readonly<Record<string, boolean>>;

/** Of an operation with four such variables, all. */
const maximumPrograms = 16;

/**
 * @param names the deciding variables; at least one
 * @param programOf makes the program for decisions
 */
export function decidedPrograms(
  names: readonly string[],
  { document, operationName }: ValidOperation,
  apiSchema: GraphQLSchema,
  programOf: (decisions: Decisions) => Promise<Program>,
): Program {
  const programs = new LRUCache<string, Promise<Program>>({ max: maximumPrograms });
  const definition = getOperationAST(document, operationName) ?? {};

  const programFor = (values: Readonly<Record<string, unknown>>): Promise<Program> => {
    const decisions = Object.fromEntries(names.map((name) => [name, values[name] === true]));
    const key = JSON.stringify(decisions);
    const known = programs.get(key);
    if (known !== undefined) return known;
    const made = programOf(decisions);
    programs.set(key, made);
    made.catch(() => programs.delete(key));
    return made;
  };

  return {
    run: async (input: ProgramInput) => {
      const { coerced, errors } =
        input.coerced === undefined
          ? coercedVariables(apiSchema, document, definition, input.variables)
          : { coerced: input.coerced };
      return errors ? { errors } : (await programFor(coerced)).run(input);
    },
    // Of what is selected where every variable is true.
    explain: async () => (await programFor(Object.fromEntries(names.map((name) => [name, true])))).explain(),
  };
}

// The values of a request's variables by their types, as graphql-js has them, with messages that people can read: its own
// repeat the whole of a wrong value, each time that something in it is wrong.
// https://spec.graphql.org/October2021/#sec-Coercing-Variable-Values
import {
  coerceInputValue,
  isNonNullType,
  valueFromAST,
  type GraphQLInputType,
  type VariableDefinitionNode,
} from 'graphql';
import { exactJson } from './exact-json.js';
import { shortened } from './shortened.js';

export interface WrongValue {
  readonly definition: VariableDefinitionNode;
  readonly message: string;
}

/** In characters, of a value and of what is wrong with it. */
const longestShown = 200;

/** Of an object or a list, how many of its items a message begins with. */
const mostItems = 10;

class EnoughErrors extends Error {}

/**
 * @param typeOf the type of a variable, which is valid
 * @param mostErrors how many are described; one more says that there are others
 */
export function variableValues(
  definitions: readonly VariableDefinitionNode[],
  typeOf: (definition: VariableDefinitionNode) => GraphQLInputType,
  given: Readonly<Record<string, unknown>>,
  mostErrors: number,
): { readonly coerced: Record<string, unknown>; readonly wrong: readonly WrongValue[] } {
  const coerced: Record<string, unknown> = {};
  const wrong: WrongValue[] = [];
  const refuse = (definition: VariableDefinitionNode, problem: string): void => {
    if (wrong.length === mostErrors) {
      const message = `Too many errors in the variables: the first ${String(mostErrors)} are described. Correct these first.`;
      wrong.push({ definition, message });
      throw new EnoughErrors();
    }
    wrong.push({ definition, message: `Variable "$${definition.variable.name.value}" ${problem}` });
  };
  try {
    for (const definition of definitions) {
      const name = definition.variable.name.value;
      const type = typeOf(definition);
      if (!Object.hasOwn(given, name)) {
        if (definition.defaultValue) coerced[name] = valueFromAST(definition.defaultValue, type);
        else if (isNonNullType(type))
          refuse(definition, `of required type "${String(type)}" was not provided.`);
      } else if (given[name] === null && isNonNullType(type))
        refuse(definition, `of non-null type "${String(type)}" must not be null.`);
      else
        coerced[name] = coerceInputValue(given[name], type, (path, value, { message }) => {
          const at = path.length === 0 ? '' : ` at "${name}${path.map(placeOf).join('')}"`;
          refuse(definition, `got invalid value ${shown(value)}${at}; ${shortened(message, longestShown)}`);
        });
    }
  } catch (error) {
    if (!(error instanceof EnoughErrors)) throw error;
  }
  return { coerced, wrong };
}

function placeOf(step: string | number): string {
  return typeof step === 'number' ? `[${String(step)}]` : `.${step}`;
}

function shown(value: unknown): string {
  return shortened(exactJson(beginningOf(value, 2)), longestShown);
}

/** As much of a value as messages show. */
function beginningOf(value: unknown, levels: number): unknown {
  if (typeof value === 'string') return value.slice(0, longestShown);
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  if (levels === 0) return Array.isArray(value) ? [] : {};
  if (Array.isArray(value)) return value.slice(0, mostItems).map((item) => beginningOf(item, levels - 1));
  const some: Record<string, unknown> = {};
  let count = 0;
  for (const name in value) {
    if (count === mostItems) break;
    count += 1;
    some[name] = beginningOf((value as Record<string, unknown>)[name], levels - 1);
  }
  return some;
}

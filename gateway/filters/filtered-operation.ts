// An operation whose filters cross subgraphs: what is planned in its place, once, and what its variables are, per request.
import {
  GraphQLError,
  getNamedType,
  isNonNullType,
  valueFromAST,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { graphError } from '../../schema/errors/graph-error.js';
import type { KeySetStep } from '../engine/explain/explanation.js';
import { KeysUnavailable } from './ask-keys.js';
import type { Crossings } from './crossings.js';
import { fillGaps } from './fill-gaps.js';
import { filterTree, written, type FilterTree } from './filter-tree.js';
import { foresight } from './foresee.js';
import type { GroupCrossings } from './group-crossings.js';
import type { LiftedArgument, LiftedOperation } from './lifted-arguments.js';
import { variablesIncluded } from '../operation/included.js';
import type { AskNeighbours } from './neighbour-asker.js';
import type { Rows } from './occurring-keys.js';
import { resolveGroups } from './resolve-groups.js';
import { resolveOrder } from './resolve-order.js';
import { filterTooBroad } from './too-broad.js';

type Variables = Readonly<Record<string, unknown>>;

export interface FilteredOperation {
  /** To be planned; in the schema without crossings, and the same for the same client's document. */
  readonly document: DocumentNode;
  /** The variables of that document for one request. */
  resolve(given: GivenVariables, ask: AskNeighbours): Promise<ResolvedVariables>;
  /**
   * Which key sets that would be resolved with, and variables of the document that stand for those with keys.
   *
   * @throws GraphQLError where a filter cannot be resolved whatever is answered
   */
  foresee(given: GivenVariables): Promise<ForeseenVariables>;
}

/** The client's variables. */
export interface GivenVariables {
  /** As they came. */
  readonly variables: Variables;
  /** With their defaults. */
  readonly coerced: Variables;
}

export interface ForeseenVariables {
  readonly keySetRounds: readonly (readonly KeySetStep[])[];
  readonly variables: Record<string, unknown>;
}

export interface ResolvedVariables {
  readonly variables: Record<string, unknown>;
  /** Variables of the document that have no value because a filter could not be resolved, and why. */
  readonly failures: ReadonlyMap<string, GraphQLError>;
}

/** What is the same for all operations of a supergraph. */
export interface FilterSurroundings {
  readonly presented: GraphQLSchema;
  readonly crossings: Crossings;
  readonly groupCrossings: GroupCrossings;
  /** How many keys may be handed from one subgraph to another. */
  readonly keyLimit: number;
}

/** @param operation as the client's document has it */
export function filteredOperation(
  operation: OperationDefinitionNode,
  { document, lifted }: LiftedOperation,
  surroundings: FilterSurroundings,
): FilteredOperation {
  const definitions = operation.variableDefinitions ?? [];
  const kept = definitions.map(({ variable }) => variable.name.value);
  const included = variablesIncluded(document);
  const resolve = async (
    { variables: given, coerced }: GivenVariables,
    askFor: (field: string) => AskNeighbours,
  ): Promise<ResolvedVariables> => {
    const variables: Record<string, unknown> = {};
    for (const name of kept) if (Object.hasOwn(given, name)) variables[name] = given[name];
    const failures = new Map<string, GraphQLError>();
    const used = included?.(coerced);
    const wanted = lifted.filter(
      ({ variable, type }) => isNonNullType(type) || used?.has(variable) !== false,
    );
    await Promise.all(
      wanted.map(async (argument) => {
        try {
          const value = await resolveArgument(argument, coerced, askFor(argument.field), surroundings);
          if (value !== undefined) variables[argument.variable] = value;
        } catch (error) {
          failures.set(argument.variable, clientError(error, argument));
        }
      }),
    );
    return { variables, failures };
  };
  return {
    document,
    resolve: (given, ask) => resolve(given, () => ask),
    foresee: async (given) => {
      const { askFor, rounds } = foresight();
      const { variables, failures } = await resolve(given, askFor);
      const [failure] = failures.values();
      if (failure !== undefined) throw failure;
      return { keySetRounds: rounds(), variables };
    },
  };
}

async function resolveArgument(
  { type, value: node, field, argument, where }: LiftedArgument,
  variables: Variables,
  ask: AskNeighbours,
  surroundings: FilterSurroundings,
): Promise<unknown> {
  const { crossings, groupCrossings, keyLimit: limit } = surroundings;
  const value = valueFromAST(node, type, variables);
  if (value === undefined) {
    if (node.kind === 'Variable') return undefined;
    throw graphError('BAD_USER_INPUT', `${field}(${argument}) has a value that its type does not allow.`);
  }
  const input = getNamedType(type).name;
  const label = `${field}(${argument}`;
  if (crossings.orders(input)) {
    const rows = await rowsOf(where, field, variables, ask, surroundings);
    return resolveOrder(value, input, rows, { label, limit, ask: ask.keys, crossings });
  }
  if (groupCrossings.groups(input)) {
    const rows = await rowsOf(where, field, variables, ask, surroundings);
    return resolveGroups(value, input, rows, { label, limit, ask, crossings, groupCrossings });
  }
  return resolveFilter(filterTree(value, type, argument, crossings), field, ask, surroundings);
}

/** The rows that a field's `where` lets through, in the subgraph's words. */
async function rowsOf(
  where: LiftedArgument['where'],
  field: string,
  variables: Variables,
  ask: AskNeighbours,
  surroundings: FilterSurroundings,
): Promise<Rows> {
  if (where === undefined) return { filter: undefined, where: undefined };
  const value = where.value && valueFromAST(where.value, where.type, variables);
  const tree = filterTree(value, where.type, 'where', surroundings.crossings);
  return {
    filter: getNamedType(where.type).name,
    where: await resolveFilter(tree, field, ask, surroundings),
  };
}

async function resolveFilter(
  { root, gaps }: FilterTree,
  field: string,
  ask: AskNeighbours,
  { crossings, keyLimit }: FilterSurroundings,
): Promise<unknown> {
  const filling = { ask: ask.keys, crossings, keyLimit };
  if (!(await fillGaps(gaps, filling))) throw await filterTooBroad(gaps, field, filling);
  return written(root);
}

function clientError(error: unknown, { field, argument }: LiftedArgument): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (error instanceof KeysUnavailable)
    return new GraphQLError(`${error.message} ${field}(${argument}) cannot be resolved without it.`, {
      extensions: error.extensions,
    });
  throw error;
}

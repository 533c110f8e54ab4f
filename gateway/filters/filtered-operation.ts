// An operation with join filters: what is planned in its place, once, and what its variables are, per request.
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
import type { JoinFilters } from './join-filters.js';
import { resolveKeys } from './resolve-keys.js';
import { filterTree, written, type FilterTree } from './filter-tree.js';
import { explainKeySets } from './explain-key-sets.js';
import type { JoinGroupings } from './join-groupings.js';
import type { LiftedArgument, LiftedOperation } from './lifted-arguments.js';
import { variablesIncluded } from '../operation/included.js';
import type { AskNeighbours } from './neighbour-asker.js';
import type { Rows } from './occurring-keys.js';
import { resolveGroups } from './resolve-groups.js';
import { resolveOrder } from './resolve-order.js';
import { filterTooBroad } from './too-broad.js';

type Variables = Readonly<Record<string, unknown>>;

export interface FilteredOperation {
  /** To be planned; in the schema without join filters, and the same for the same client's document. */
  readonly document: DocumentNode;
  /** The variables of that document for one request. */
  resolve(given: GivenVariables, ask: AskNeighbours): Promise<ResolvedVariables>;
  /**
   * Which key sets that would be resolved with, and variables of the document that stand for those with keys.
   *
   * @throws GraphQLError where a filter cannot be resolved whatever is answered
   */
  explain(given: GivenVariables): Promise<ExplainedVariables>;
}

/** The client's variables. */
export interface GivenVariables {
  /** As they came. */
  readonly variables: Variables;
  /** With their defaults. */
  readonly coerced: Variables;
}

export interface ExplainedVariables {
  readonly keySetRounds: readonly (readonly KeySetStep[])[];
  readonly variables: Record<string, unknown>;
}

export interface ResolvedVariables {
  readonly variables: Record<string, unknown>;
  /** Variables of the document that have no value because a filter could not be resolved, and why. */
  readonly failures: ReadonlyMap<string, GraphQLError>;
}

/** What is the same for all operations of a supergraph. */
export interface FilterDependencies {
  readonly presented: GraphQLSchema;
  readonly joinFilters: JoinFilters;
  readonly joinGroupings: JoinGroupings;
  /** How many keys may be handed from one subgraph to another. */
  readonly keyLimit: number;
}

/** @param operation as the client's document has it */
export function filteredOperation(
  operation: OperationDefinitionNode,
  { document, lifted }: LiftedOperation,
  dependencies: FilterDependencies,
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
          const value = await resolveArgument(argument, coerced, askFor(argument.field), dependencies);
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
    explain: async (given) => {
      const { askFor, rounds } = explainKeySets();
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
  dependencies: FilterDependencies,
): Promise<unknown> {
  const { joinFilters, joinGroupings, keyLimit: limit } = dependencies;
  const value = valueFromAST(node, type, variables);
  if (value === undefined) {
    if (node.kind === 'Variable') return undefined;
    throw graphError('BAD_USER_INPUT', `${field}(${argument}) has a value that its type does not allow.`);
  }
  const input = getNamedType(type).name;
  const label = `${field}(${argument}`;
  if (joinFilters.orders(input)) {
    const rows = await rowsOf(where, field, variables, ask, dependencies);
    return resolveOrder(value, input, rows, { label, limit, ask: ask.keys, joinFilters });
  }
  if (joinGroupings.groups(input)) {
    const rows = await rowsOf(where, field, variables, ask, dependencies);
    return resolveGroups(value, input, rows, { label, limit, ask, joinFilters, joinGroupings });
  }
  return resolveFilter(filterTree(value, type, argument, joinFilters), field, ask, dependencies);
}

/** The rows that a field's `where` lets through, in the subgraph's words. */
async function rowsOf(
  where: LiftedArgument['where'],
  field: string,
  variables: Variables,
  ask: AskNeighbours,
  dependencies: FilterDependencies,
): Promise<Rows> {
  if (where === undefined) return { filter: undefined, where: undefined };
  const value = where.value && valueFromAST(where.value, where.type, variables);
  const tree = filterTree(value, where.type, 'where', dependencies.joinFilters);
  return {
    filter: getNamedType(where.type).name,
    where: await resolveFilter(tree, field, ask, dependencies),
  };
}

async function resolveFilter(
  { root, unresolvedKeys }: FilterTree,
  field: string,
  ask: AskNeighbours,
  { joinFilters, keyLimit }: FilterDependencies,
): Promise<unknown> {
  const resolution = { ask: ask.keys, joinFilters, keyLimit };
  if (!(await resolveKeys(unresolvedKeys, resolution)))
    throw await filterTooBroad(unresolvedKeys, field, resolution);
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

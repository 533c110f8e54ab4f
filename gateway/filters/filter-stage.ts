// The stage that resolves filters across subgraphs: keys take the place of every condition on a neighbour, and what is
// left is an operation that the engine can plan. An operation without such a condition goes straight through.
import {
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Permitted } from '../authorization/authorise.js';
import type { AdmittedOperation } from '../admission/admitted-operation.js';
import type { EngineOptions } from '../engine/engine.js';
import type { KeySetStep } from '../engine/explain/explanation.js';
import { compileIntrospection } from '../engine/program/introspection.js';
import { reportHiddenErrors, reportSubgraphFailure } from '../engine/subgraph-failure-report.js';
import { fragmentsOf } from '../operation/fragments-of.js';
import { inSlices } from '../operation/slices.js';
import { onceFor, type ValidOperation } from '../operation/valid-operation.js';
import type { GraphQLRequest } from '../request/graphql-request.js';
import { createDerivedOperations, type DerivedOperations } from './derived-operations.js';
import type { FilteredOperation } from './filtered-operation.js';
import { createFiltersSteps, type Filters } from './filters.js';
import { createNeighbourAsker } from './neighbour-asker.js';
import { withoutFailed } from './without-failed.js';
import { rootFieldsOf, type RootField } from './without-root-fields.js';

/** What is left to plan and run for one request. */
export interface Filtered {
  /** In the engine's schema; undefined where nothing is left to ask. */
  readonly operation: ValidOperation | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** With defaults, where they are known already. */
  readonly coerced?: Readonly<Record<string, unknown>>;
  /** The key sets that a dry run would ask for. */
  readonly keySetRounds: readonly (readonly KeySetStep[])[];
  /** Puts the client's whole answer together; left out where what is run is the whole answer. */
  readonly finish?: (result: ExecutionResult) => ExecutionResult;
}

export interface FilterStage {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** @throws GraphQLError where a dry run, or a mutation, has a filter that cannot be resolved */
  resolveFilters(permitted: Permitted, request: GraphQLRequest): Filtered | Promise<Filtered>;
  /** What is planned for an operation, whatever its variables. */
  plannedFor(operation: AdmittedOperation): ValidOperation;
}

/** What is the same for all requests of one operation. */
interface Prepared {
  /** Undefined where there is no join filter. */
  readonly filtering: Filtering | undefined;
  /** Undefined where nothing is asked of the schema. */
  readonly introspect: ((variables: Readonly<Record<string, unknown>>) => ExecutionResult) | undefined;
}

export interface Filtering {
  readonly operation: FilteredOperation;
  readonly rootType: GraphQLObjectType;
  readonly rootFields: readonly RootField[];
  readonly isMutation: boolean;
  readonly derived: DerivedOperations;
}

const defaultFilterKeyLimit = 10_000;

/**
 * @param apiSchema the engine's
 * @param filterKeyLimit how many keys a filter may hand from one subgraph to another
 */
export async function createFilterStage(
  supergraph: DocumentNode,
  apiSchema: GraphQLSchema,
  { reach, logger }: Pick<EngineOptions, 'reach' | 'logger'>,
  filterKeyLimit = defaultFilterKeyLimit,
): Promise<FilterStage> {
  const filters = await inSlices(createFiltersSteps(supergraph, apiSchema, filterKeyLimit));
  if (filters === undefined)
    return { schema: apiSchema, resolveFilters: asItIs, plannedFor: (operation) => operation };
  for (const problem of filters.problems) logger.warn({}, problem);
  const preparedFor = onceFor((operation: AdmittedOperation) => prepare(filters, operation));
  const asker = createNeighbourAsker(reach, {
    subgraphFailed: (service, error) => reportSubgraphFailure(logger, service, error),
    errorsHidden: (service, errors) => reportHiddenErrors(logger, service, errors),
  });
  /** An export asks for page after page in one request: its filters mean the same keys on all of them. */
  const askerOf = onceFor(asker);

  return {
    schema: filters.presented,
    plannedFor: (operation) => preparedFor(operation).filtering?.derived.whole ?? operation,
    resolveFilters: (permitted, request) => {
      const { filtering, introspect } = preparedFor(permitted.operation);
      if (filtering === undefined && introspect === undefined) return asItIs(permitted);
      return resolve(permitted, request, { filtering, introspect });
    },
  };

  async function resolve(
    permitted: Permitted,
    { asked, call }: GraphQLRequest,
    { filtering, introspect }: Prepared,
  ): Promise<Filtered> {
    const described = introspect && descriptionOf(introspect(permitted.variables));
    if (filtering === undefined) return withFinish(asItIs(permitted), described);
    if (asked.dryRun) {
      const { variables, keySetRounds } = await filtering.operation.explain(permitted);
      return { operation: filtering.derived.whole, variables, keySetRounds };
    }
    const { variables, failures } = await filtering.operation.resolve(permitted, askerOf(call));
    if (failures.size === 0)
      return withFinish({ operation: filtering.derived.whole, variables, keySetRounds: [] }, described);
    return withFinish(withoutFailed(filtering, variables, failures), described);
  }
}

function asItIs({ operation, variables, coerced }: Permitted): Filtered {
  return { operation, variables, coerced, keySetRounds: [] };
}

type Finish = NonNullable<Filtered['finish']>;

/** The engine knows the schema without join filters, and would describe that. */
function descriptionOf({ data: described }: ExecutionResult): Finish | undefined {
  if (!described) return undefined;
  return (result) => (result.data ? { ...result, data: { ...result.data, ...described } } : result);
}

function withFinish(filtered: Filtered, last: Finish | undefined): Filtered {
  if (last === undefined) return filtered;
  const { finish } = filtered;
  return { ...filtered, finish: finish === undefined ? last : (result) => last(finish(result)) };
}

function prepare({ presented, prepare: filteredOf }: Filters, operation: AdmittedOperation): Prepared {
  const { document, definition } = operation;
  const rootType = presented.getRootType(definition.operation);
  if (!rootType) return { filtering: undefined, introspect: undefined };
  const filtered = filteredOf(document, definition);
  return {
    filtering: filtered && {
      operation: filtered,
      rootType,
      rootFields: rootFieldsOf(filtered.document),
      isMutation: definition.operation === OperationTypeNode.MUTATION,
      derived: createDerivedOperations(filtered.document, operation.operationName),
    },
    introspect: compileIntrospection(presented, definition, fragmentsOf(document)),
  };
}

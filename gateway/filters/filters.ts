// The join filters of one supergraph: what clients see, and what becomes of an operation of theirs.
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { checkKnownScalars } from '../engine/known-scalars.js';
import type { Steps } from '../operation/slices.js';
import { findJoinFilters } from './join-filters.js';
import { filteredOperation, type FilteredOperation } from './filtered-operation.js';
import { findJoinGroupings } from './join-groupings.js';
import { liftArguments } from './lifted-arguments.js';
import { readOffers } from './offers.js';
import { presentedJoinFilter, presentedGrouping } from './presented-fields.js';
import { presentSchemaSteps } from './presented-schema.js';
import { joinFilterInputs } from './reached-inputs.js';

export interface Filters {
  /** The schema that clients see. */
  readonly presented: GraphQLSchema;
  /** For whoever runs the gateway: what was offered in vain. */
  readonly problems: readonly string[];
  /** @returns undefined where the operation can have no join filter: it is to be answered as it is */
  prepare(document: DocumentNode, operation: OperationDefinitionNode): FilteredOperation | undefined;
}

/**
 * @param apiSchema what clients would see without join filters
 * @param keyLimit how many keys may be handed from one subgraph to another
 * @returns undefined where no subgraph offers keys to filters of others
 */
export function* createFiltersSteps(
  supergraph: DocumentNode,
  apiSchema: GraphQLSchema,
  keyLimit: number,
): Steps<Filters | undefined> {
  const offers = readOffers(supergraph);
  yield;
  if (offers === undefined) return undefined;
  const joinFilters = findJoinFilters(offers, apiSchema);
  yield;
  const joinGroupings = findJoinGroupings(offers, apiSchema);
  yield;
  const presented = yield* presentSchemaSteps(apiSchema, (input) => [
    ...joinFilters.of(input).map(presentedJoinFilter),
    ...joinGroupings.of(input).map(presentedGrouping),
  ]);
  // Clients are admitted by this schema, so it knows what values scalars have, as the API schema does.
  checkKnownScalars(presented);
  const mayJoin = joinFilterInputs(presented, {
    of: (input) => [...joinFilters.of(input), ...joinGroupings.of(input)],
  });
  const dependencies = { presented, joinFilters, joinGroupings, keyLimit };
  return {
    presented,
    problems: [...joinFilters.problems, ...joinGroupings.problems],
    prepare: (document, operation) => {
      const lifted = liftArguments(document, operation, presented, mayJoin);
      return lifted && filteredOperation(operation, lifted, dependencies);
    },
  };
}

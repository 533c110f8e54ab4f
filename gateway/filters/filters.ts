// Filters that cross subgraphs, for one supergraph: what clients see, and what becomes of an operation of theirs.
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Steps } from '../operation/slices.js';
import { findCrossings } from './crossings.js';
import { filteredOperation, type FilteredOperation } from './filtered-operation.js';
import { findGroupCrossings } from './group-crossings.js';
import { liftArguments } from './lifted-arguments.js';
import { readOffers } from './offers.js';
import { presentedCrossing, presentedGrouping } from './presented-fields.js';
import { presentingSchema } from './presented-schema.js';
import { crossingInputs } from './reached-inputs.js';

export interface Filters {
  /** The schema that clients see. */
  readonly presented: GraphQLSchema;
  /** For whoever runs the gateway: what was offered in vain. */
  readonly problems: readonly string[];
  /** @returns undefined where no filter of the operation can cross: it is to be answered as it is */
  prepare(document: DocumentNode, operation: OperationDefinitionNode): FilteredOperation | undefined;
}

/**
 * @param apiSchema what clients would see without crossings
 * @param keyLimit how many keys may be handed from one subgraph to another
 * @returns undefined where no subgraph offers keys to filters of others
 */
export function* creatingFilters(
  supergraph: DocumentNode,
  apiSchema: GraphQLSchema,
  keyLimit: number,
): Steps<Filters | undefined> {
  const offers = readOffers(supergraph);
  yield;
  if (offers === undefined) return undefined;
  const crossings = findCrossings(offers, apiSchema);
  yield;
  const groupCrossings = findGroupCrossings(offers, apiSchema);
  yield;
  const presented = yield* presentingSchema(apiSchema, (input) => [
    ...crossings.of(input).map(presentedCrossing),
    ...groupCrossings.of(input).map(presentedGrouping),
  ]);
  const mayCross = crossingInputs(presented, {
    of: (input) => [...crossings.of(input), ...groupCrossings.of(input)],
  });
  const surroundings = { presented, crossings, groupCrossings, keyLimit };
  return {
    presented,
    problems: [...crossings.problems, ...groupCrossings.problems],
    prepare: (document, operation) => {
      const lifted = liftArguments(document, operation, presented, mayCross);
      return lifted && filteredOperation(operation, lifted, surroundings);
    },
  };
}

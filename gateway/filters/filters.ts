// Filters that cross subgraphs, for one supergraph: what clients see, and what becomes of an operation of theirs.
import { parse, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { findCrossings } from './crossings.js';
import { filteredOperation, type FilteredOperation } from './filtered-operation.js';
import { findGroupCrossings } from './group-crossings.js';
import { liftArguments } from './lifted-arguments.js';
import { readOffers } from './offers.js';
import { presentedCrossing, presentedGrouping } from './presented-fields.js';
import { presentSchema } from './presented-schema.js';
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
export function createFilters(
  supergraphSdl: string,
  apiSchema: GraphQLSchema,
  keyLimit: number,
): Filters | undefined {
  const offers = readOffers(parse(supergraphSdl, { noLocation: true }));
  if (offers === undefined) return undefined;
  const crossings = findCrossings(offers, apiSchema);
  const groupCrossings = findGroupCrossings(offers, apiSchema);
  const presented = presentSchema(apiSchema, (input) => [
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

// What the gateway takes from a supergraph that only Apollo's library can tell: whether it can be used, what clients may
// see of it, and where its subgraphs are. Plain values, so that a thread can find it out.
import { defaultPrintOptions, printSchema, type Supergraph } from '@apollo/federation-internals';
import type { SubgraphAddress } from '../engine.js';

export interface DescribedSupergraph {
  /** The schema that clients may see, as text. */
  readonly apiSdl: string;
  readonly subgraphs: readonly SubgraphAddress[];
}

export function describeSupergraph(supergraph: Supergraph): DescribedSupergraph {
  return {
    apiSdl: printSchema(supergraph.apiSchema(), { ...defaultPrintOptions, mergeTypesAndExtensions: true }),
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
  };
}

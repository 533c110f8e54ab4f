// What the thread that answers has to know of a supergraph besides its SDL: plain data, which another thread may send.
import type { Supergraph } from '@apollo/federation-internals';
import { print } from 'graphql';
import type { SubgraphAddress } from '../engine.js';
import { clientSchema } from './client-schema.js';

export interface SupergraphOutline {
  /** The SDL of the API schema: valid, so that nobody has to validate it again. */
  readonly apiSdl: string;
  readonly subgraphs: readonly SubgraphAddress[];
}

/** @throws where the API schema is none that clients could use */
export function outlineOf(supergraph: Supergraph): SupergraphOutline {
  return {
    apiSdl: print(clientSchema(supergraph).toAST()),
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
  };
}

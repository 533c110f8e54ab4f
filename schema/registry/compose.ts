// Composition: subgraphs in, one supergraph or the reasons why not out. The only place that knows @apollo/composition.
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

export interface PublishedSubgraph {
  readonly name: string;
  /** Where the gateway reaches it; written into the supergraph. */
  readonly routingUrl: string;
  readonly sdl: string;
}

export interface CompositionProblem {
  /** Composition's own code, for example `EXTERNAL_TYPE_MISMATCH`. */
  readonly code: string;
  readonly message: string;
}

export type Composition =
  | { readonly supergraphSdl: string; readonly hints: readonly CompositionProblem[] }
  | { readonly errors: readonly CompositionProblem[] };

/** Composes subgraphs into a Federation 2 supergraph. The order of the subgraphs does not matter. */
export function composeSubgraphs(subgraphs: readonly PublishedSubgraph[]): Composition {
  const inOrder = [...subgraphs].sort((a, b) => (a.name < b.name ? -1 : 1));
  const result = composeServices(
    inOrder.map(({ name, routingUrl, sdl }) => ({ name, url: routingUrl, typeDefs: parse(sdl) })),
  );
  if (result.errors) {
    return {
      errors: result.errors.map((error) => ({
        code: typeof error.extensions['code'] === 'string' ? error.extensions['code'] : 'INVALID_GRAPHQL',
        message: error.message,
      })),
    };
  }
  return {
    supergraphSdl: `${result.supergraphSdl.trimEnd()}\n`,
    hints: result.hints.map((hint) => ({ code: hint.definition.code, message: hint.message })),
  };
}

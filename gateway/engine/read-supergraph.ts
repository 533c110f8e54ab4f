// Reads a supergraph, and refuses one that relies on what this gateway does not do. That Apollo's library can load a
// feature does not mean that anybody enforces it: the list here is of what the gateway really does.
import { Supergraph } from '@apollo/federation-internals';
import { parse } from 'graphql';

/** Features that a supergraph marks as needed for its execution or its security, and that are carried out here. */
const carriedOut: ReadonlySet<string> = new Set([
  'https://specs.apollo.dev/core',
  'https://specs.apollo.dev/link',
  'https://specs.apollo.dev/join',
  'https://specs.apollo.dev/tag',
  'https://specs.apollo.dev/inaccessible',
  'https://specs.apollo.dev/context',
]);

/** @throws where the supergraph is none, or needs a feature that is not carried out */
export function readSupergraph(sdl: string, { isTrusted }: { readonly isTrusted: boolean }): Supergraph {
  // The library keeps every node of the document, and with its places every token.
  const supergraph = Supergraph.build(parse(sdl, { noLocation: true }), {
    // The library's own list is of what it can load.
    supportedFeatures: null,
    validateSupergraph: !isTrusted,
  });
  const refusals = [...(supergraph.schema.coreFeatures?.allFeatures() ?? [])].flatMap(({ url, purpose }) => {
    if (purpose === undefined || carriedOut.has(url.identity)) return [];
    const feature = `${url.identity}/${String(url.version)}`;
    return purpose === 'SECURITY'
      ? `It relies on ${feature}, which this gateway does not enforce: whatever is protected by @${url.name} would be open to everybody. Take @${url.name} out of the subgraphs' schemas and compose again.`
      : `It relies on ${feature}, which this gateway does not carry out. Take @${url.name} out of the subgraphs' schemas and compose again.`;
  });
  if (refusals.length > 0) throw new Error(refusals.join('\n'));
  return supergraph;
}

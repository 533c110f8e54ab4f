// Reads a supergraph, and refuses one that relies on what this gateway does not do. That Apollo's library can load a
// feature does not mean that anybody enforces it: the list here is of what the gateway really does.
import { Supergraph, isEnumType } from '@apollo/federation-internals';
import { parse } from 'graphql';

/** Features that a supergraph marks as needed for its execution or its security, and that are carried out here. */
const carriedOut: ReadonlySet<string> = new Set([
  'https://specs.apollo.dev/core',
  'https://specs.apollo.dev/link',
  'https://specs.apollo.dev/join',
  'https://specs.apollo.dev/tag',
  'https://specs.apollo.dev/inaccessible',
  'https://specs.apollo.dev/context',
  'https://specs.apollo.dev/authenticated',
  'https://specs.apollo.dev/requiresScopes',
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
  refusals.push(...progressiveOverrides(supergraph));
  if (refusals.length > 0) throw new Error(refusals.join('\n'));
  // Now known to be valid. Else the planner would have each of the subgraphs in it validated once more.
  return new Supergraph(supergraph.schema, null, false);
}

/**
 * A labelled @override moves a part of the requests only. Where nobody says which part, one planner never asks the new
 * subgraph and the other one always does.
 */
function progressiveOverrides({ schema }: Supergraph): string[] {
  const names = subgraphNames(schema);
  return [...schema.objectTypes(), ...schema.interfaceTypes()].flatMap((type) =>
    type.fields().flatMap((field) =>
      field.appliedDirectivesOf('join__field').flatMap((directive) => {
        const { graph, override, overrideLabel: label } = directive.arguments();
        if (label === undefined || override === undefined) return [];
        const subgraph = names.get(String(graph)) ?? String(graph);
        return `Its subgraph ${subgraph} takes over ${field.coordinate} from ${String(override)} for a part of the requests, with @override(label: ${JSON.stringify(label)}), which this gateway does not carry out. Take the label out, so that ${subgraph} answers all requests, or take the @override out, and compose again.`;
      }),
    ),
  );
}

/** Each subgraph's name by how the supergraph refers to it. */
function subgraphNames(schema: Supergraph['schema']): ReadonlyMap<string, string> {
  const graphs = schema.type('join__Graph');
  if (graphs === undefined || !isEnumType(graphs)) return new Map();
  return new Map(
    graphs.values.map((value) => {
      const [directive] = value.appliedDirectivesOf('join__graph');
      return [value.name, String(directive?.arguments()['name'] ?? value.name)];
    }),
  );
}

// A gateway over tiny subgraphs in its own process that remembers what each of them was asked.
import { createGateway, type GatewayOptions } from '../../../gateway/context.js';
import type { SubgraphRequest } from '../../../gateway/transport/subgraph-transport.js';
import { composeTiny, givenSupergraph } from '../tiny-subgraphs/compose.js';
import { inProcess, tinyDocument, type TinySubgraphDefinition } from '../tiny-subgraphs/tiny-subgraph.js';
import { ask, type TinyAnswer } from './tiny-gateway.js';

export interface AskedOfSubgraph extends SubgraphRequest {
  readonly service: string;
}

export interface RecordedGateway {
  /** Ends in a slash. */
  readonly url: string;
  query(query: string, variables?: unknown): Promise<TinyAnswer>;
  /** What the subgraphs were asked since this was last called, in order. */
  asked(): AskedOfSubgraph[];
  close(): Promise<void>;
}

export async function startRecordedGateway(
  definitions: readonly TinySubgraphDefinition[],
  options: Partial<GatewayOptions> = {},
): Promise<RecordedGateway> {
  let asked: AskedOfSubgraph[] = [];
  const recorded = (definition: TinySubgraphDefinition) => {
    const subgraph = inProcess(definition);
    return {
      execute: (request: SubgraphRequest) => {
        asked.push({ service: definition.name, ...request });
        return subgraph.execute(request);
      },
    };
  };
  const composed = composeTiny(
    definitions.map((definition) => ({
      name: definition.name,
      url: '',
      typeDefs: tinyDocument(definition.typeDefs),
    })),
  );
  const gateway = await createGateway({
    supergraph: givenSupergraph(composed),
    services: Object.fromEntries(definitions.map((definition) => [definition.name, recorded(definition)])),
    port: 0,
    host: '127.0.0.1',
    ...options,
  });
  return {
    url: gateway.url,
    query: (query, variables) => ask(gateway.url, query, { variables }),
    asked: () => {
      const before = asked;
      asked = [];
      return before;
    },
    close: () => gateway.close(),
  };
}

// Subgraphs in the gateway's own process, behind the same contract as those over HTTP: objects cross, never JSON.
import type { InProcessSubgraph, SubgraphTransport } from './subgraph-transport.js';

export function inProcessTransport(subgraph: InProcessSubgraph): SubgraphTransport {
  return {
    prepare:
      ({ query, operationName }) =>
      ({ variables, headers }) =>
        subgraph.execute({ query, operationName, variables, headers }),
  };
}

// Subgraphs in the gateway's own process: objects cross, never JSON. A call under way cannot be cut off; whoever waits
// for it can stop waiting.
import type { Channel } from './channel.js';
import { SubgraphFailure, type InProcessSubgraph } from './subgraph-transport.js';

export function inProcessChannel(subgraph: InProcessSubgraph): Channel {
  return {
    prepare:
      ({ query, operationName }) =>
      ({ variables, headers }, { answered, failed }) => {
        const threw = (cause: unknown) => {
          failed(new SubgraphFailure('It threw an error.', { cause }));
        };
        try {
          subgraph.execute({ query, operationName, variables, headers }).then(answered, threw);
        } catch (cause) {
          threw(cause);
        }
        return nothingToCut;
      },
  };
}

const nothingToCut = (): void => undefined;

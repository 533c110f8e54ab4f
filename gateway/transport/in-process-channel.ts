// Subgraphs in the gateway's own process: objects cross, never JSON. A call under way cannot be cut off; whoever waits
// for it can stop waiting.
import type { Channel } from './channel.js';
import { provenanceAsked } from './provenance-asked.js';
import { SubgraphFailure, type InProcessSubgraph } from './subgraph-transport.js';

export function inProcessChannel(subgraph: InProcessSubgraph): Channel {
  return {
    prepare:
      ({ query, operationName }) =>
      ({ variables, headers, trace }, listener) => {
        const answered = (answer: unknown) => {
          listener.answered(answer);
        };
        const threw = (cause: unknown) => {
          listener.failed(new SubgraphFailure('It threw an error.', { cause }));
        };
        try {
          const extensions = trace && provenanceAsked;
          subgraph.execute({ query, operationName, variables, headers, extensions }).then(answered, threw);
        } catch (cause) {
          threw(cause);
        }
        return nothingToCut;
      },
  };
}

const nothingToCut = (): void => undefined;

// A way to a subgraph that tells a request's trace of each call, where the request has one.
import type { SubgraphTransport } from './subgraph-transport.js';

/** @param name of the subgraph */
export function tracedTransport(name: string, transport: SubgraphTransport): SubgraphTransport {
  const prepareText = transport.prepareText?.bind(transport);
  return {
    prepare: (operation) => {
      const call = transport.prepare(operation);
      return (input) => {
        if (input.trace === undefined) return call(input);
        const ended = input.trace.called(name);
        return call(input).then(
          (answer) => {
            ended(answer);
            return answer;
          },
          (error: unknown) => {
            ended();
            throw error;
          },
        );
      };
    },
    // Requests with a trace are answered with objects.
    ...(prepareText && { prepareText }),
  };
}

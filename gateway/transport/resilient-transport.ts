// A transport whose calls have deadlines, retries, a breaker and an end when their client leaves.
import type { Attempt, Channel } from './channel.js';
import { SubgraphCall, type Cancellable, type Resilience } from './subgraph-call.js';
import type { SubgraphOperation, SubgraphTransport } from './subgraph-transport.js';

export type { Resilience } from './subgraph-call.js';

export function resilientTransport(channel: Channel, resilience: Resilience): SubgraphTransport {
  const call = <Input extends Cancellable, Answer>(
    { kind }: SubgraphOperation,
    attempt: Attempt<Input, Answer>,
  ) => {
    const tries = kind === 'query' ? 1 + resilience.retries : 1;
    const isSeenThrough = kind === 'mutation';
    return (input: Input) =>
      new Promise<Answer>((resolve, reject) => {
        new SubgraphCall(attempt, input, { tries, isSeenThrough, resolve, reject }, resilience).start();
      });
  };
  const prepareText = channel.prepareText?.bind(channel);
  return {
    prepare: (operation) => call(operation, channel.prepare(operation)),
    ...(prepareText && { prepareText: (operation) => call(operation, prepareText(operation)) }),
  };
}

// What can be told of calls to one subgraph, for metrics and the log.
import type { BreakerState } from './breaker.js';

export type CallOutcome = 'ok' | 'failed' | 'timeout' | 'rejected' | 'cancelled';

export interface CallObserver {
  /** @param seconds from the call to its end, all tries and pauses included */
  ended(outcome: CallOutcome, seconds: number): void;
  retried(): void;
  breakerChanged(state: BreakerState): void;
}

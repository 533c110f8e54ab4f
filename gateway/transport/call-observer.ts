// What can be told of calls to one subgraph, for metrics and the log.
import type { BreakerState } from './breaker.js';

export type CallOutcome = 'ok' | 'failed' | 'timeout' | 'rejected' | 'cancelled';

export interface CallObserver {
  /** @param seconds from the call to its end, all tries and pauses included */
  ended(outcome: CallOutcome, seconds: number): void;
  retried(): void;
  /** @param reason of the failure that opened it; undefined for the other states */
  breakerChanged(state: BreakerState, reason: string | undefined): void;
  /** The id of the log line that tells of the outage; undefined while the breaker is closed. */
  outageId(): string | undefined;
  /** The supergraph in use no longer has the subgraph. */
  removed(): void;
}

// What becomes of calls to a subgraph, counted; and in the log one line where an outage begins and one where it ends.
import { randomUUID } from 'node:crypto';
import type { BreakerState } from '../transport/breaker.js';
import type { CallObserver, CallOutcome } from '../transport/call-observer.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';

const breakerValues: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 };

interface Outage {
  /** Of the line that told of its beginning. */
  readonly id: string;
  readonly since: number;
  failedCalls: number;
}

/** Labels are bound here, once a subgraph, since binding them costs more than counting. */
export function subgraphTelemetry(
  { subgraphSeconds, subgraphRetries, subgraphBreaker }: Metrics,
  logger: Logger,
): (subgraph: string) => CallObserver {
  return (subgraph) => {
    const seconds = (outcome: CallOutcome) => subgraphSeconds.labels({ subgraph, outcome });
    const ended = {
      ok: seconds('ok'),
      failed: seconds('failed'),
      timeout: seconds('timeout'),
      rejected: seconds('rejected'),
      cancelled: seconds('cancelled'),
    } satisfies Record<CallOutcome, unknown>;
    const retries = subgraphRetries.labels({ subgraph });
    const breaker = subgraphBreaker.labels({ subgraph });
    breaker.set(breakerValues.closed);
    let outage: Outage | undefined;

    const begin = (reason: string | undefined): Outage => {
      const begun = { id: randomUUID(), since: performance.now(), failedCalls: 0 };
      logger.warn(
        { subgraph, errorId: begun.id, reason },
        'The breaker opens: the subgraph fails, and the gateway asks it again every second until it answers',
      );
      return begun;
    };
    const end = ({ id, since, failedCalls }: Outage): void => {
      const seconds = Math.round((performance.now() - since) / 100) / 10;
      logger.info(
        { subgraph, errorId: id, seconds, failedCalls },
        'The breaker closes: the subgraph answers again',
      );
    };

    return {
      ended: (outcome, took) => {
        ended[outcome].observe(took);
        if (outage !== undefined && outcome !== 'ok' && outcome !== 'cancelled') outage.failedCalls += 1;
      },
      retried: () => {
        retries.inc();
      },
      breakerChanged: (state, reason) => {
        breaker.set(breakerValues[state]);
        // A try that fails while the breaker is half open opens it again, and is the same outage.
        if (state === 'open') outage ??= begin(reason);
        if (state !== 'closed' || outage === undefined) return;
        end(outage);
        outage = undefined;
      },
      outageId: () => outage?.id,
      removed: () => {
        subgraphBreaker.remove({ subgraph });
      },
    };
  };
}

// What becomes of calls to a subgraph, counted; and said in the log where the breaker changes.
import type { BreakerState } from '../transport/breaker.js';
import type { CallObserver, CallOutcome } from '../transport/call-observer.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';

const breakerValues: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 };

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
    return {
      ended: (outcome, took) => {
        ended[outcome].observe(took);
      },
      retried: () => {
        retries.inc();
      },
      breakerChanged: (state) => {
        breaker.set(breakerValues[state]);
        if (state === 'open')
          logger.warn({ service: subgraph }, 'A subgraph fails and is not asked for a while');
        if (state === 'closed') logger.info({ service: subgraph }, 'A subgraph answers again');
      },
    };
  };
}

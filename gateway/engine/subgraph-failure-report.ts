// What the log says of a subgraph that did not answer: why, and nothing of what it sent.
import { errorFacts } from '../../schema/errors/error-facts.js';
import type { Logger } from '../telemetry/logger.js';
import { SubgraphFailure } from '../transport/subgraph-transport.js';

export function reportSubgraphFailure(logger: Logger, service: string, error: unknown): void {
  if (!(error instanceof SubgraphFailure)) {
    logger.warn({ service, ...errorFacts(error) }, 'A subgraph did not answer');
    return;
  }
  const { message: reason, kind, cause } = error;
  const facts = { service, reason, ...(cause === undefined ? {} : errorFacts(cause)) };
  // Neither is news: clients come and go, and that a subgraph is not asked was logged when it began.
  if (kind === 'cancelled' || kind === 'rejected') logger.debug(facts, 'A subgraph was not waited for');
  else logger.warn(facts, 'A subgraph did not answer');
}

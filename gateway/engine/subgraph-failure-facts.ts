// What the log says of a subgraph that did not answer: why, and nothing of what it sent.
import { errorFacts } from '../../schema/errors/error-facts.js';
import { SubgraphFailure } from '../transport/subgraph-transport.js';

export function subgraphFailureFacts(error: unknown): object {
  if (!(error instanceof SubgraphFailure)) return errorFacts(error);
  const { message: reason, cause } = error;
  if (!(cause instanceof Error)) return { reason };
  return { reason, cause: cause.name, ...('code' in cause ? { code: cause.code } : {}) };
}

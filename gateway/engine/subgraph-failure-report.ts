// What the log says of a subgraph that did not answer, or not well: why, and nothing of what it sent. Every report gives
// the id under which the log tells of it, for the client's error.
import { randomUUID } from 'node:crypto';
import { errorFacts } from '../../schema/errors/error-facts.js';
import { createLineLimiter, type LineLimiter } from '../telemetry/line-limiter.js';
import type { Logger } from '../telemetry/logger.js';
import { SubgraphFailure } from '../transport/subgraph-transport.js';

/** A gateway's own, through any number of supergraphs. */
const limiters = new WeakMap<Logger, LineLimiter>();

/** @returns the error's id */
export function reportSubgraphFailure(logger: Logger, subgraph: string, error: unknown): string {
  if (!(error instanceof SubgraphFailure)) {
    return report(logger, 'warn', subgraph, 'The subgraph did not answer', errorFacts(error));
  }
  const { message: reason, kind, cause, outageId } = error;
  const facts = { reason, ...(cause === undefined ? {} : errorFacts(cause)) };
  // That a subgraph is not asked was logged when that began; and clients come and go.
  if (outageId !== undefined || kind === 'cancelled') {
    const errorId = outageId ?? randomUUID();
    logger.debug({ subgraph, errorId, ...facts }, 'The gateway does not wait for the subgraph');
    return errorId;
  }
  const message = kind === 'too-large' ? 'The subgraph’s answer is too large' : 'The subgraph did not answer';
  return report(logger, 'warn', subgraph, message, facts);
}

/** @returns the errors' id */
export function reportHiddenErrors(logger: Logger, subgraph: string, errors: number): string {
  const message = 'The subgraph answered with errors that clients do not see';
  return report(logger, 'error', subgraph, message, { errors });
}

function report(
  logger: Logger,
  level: 'warn' | 'error',
  subgraph: string,
  message: string,
  facts: object,
): string {
  const { id: errorId, isWritten, leftOut } = limiterOf(logger)(`${subgraph} ${message}`);
  if (isWritten) logger[level]({ subgraph, errorId, ...facts, ...(leftOut > 0 && { leftOut }) }, message);
  return errorId;
}

function limiterOf(logger: Logger): LineLimiter {
  const known = limiters.get(logger) ?? createLineLimiter(() => performance.now());
  limiters.set(logger, known);
  return known;
}

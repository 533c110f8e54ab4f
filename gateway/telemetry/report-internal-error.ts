// An error of the gateway's own in the log, and the id under which the log has it, for the client's error.
import { randomUUID } from 'node:crypto';
import { errorFacts } from '../../schema/errors/error-facts.js';
import type { Logger } from './logger.js';

/** @returns the error's id, to be sent as `extensions.errorId` */
export function reportInternalError(logger: Logger, error: unknown, message: string): string {
  const errorId = randomUUID();
  logger.error({ errorId, ...errorFacts(error) }, message);
  return errorId;
}

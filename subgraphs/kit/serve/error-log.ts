// Logs the errors whose cause callers do not see: one line each, but for a database that is away. That concerns every
// request, and has one line a second at most, with the number of errors it stands for.
import { randomUUID } from 'node:crypto';
import { errorFacts } from '../../../schema/errors/error-facts.js';
import type { DatabaseFailure } from '../database/database-error.js';
import { databaseFailure } from '../database/database-failure.js';

/** A pino logger fits. */
export interface ErrorLogger {
  error(facts: object, message: string): void;
}

export interface ErrorLog {
  /** @returns the id under which the error is found in the log */
  readonly report: (error: unknown) => string;
  /** Logs what has been counted and not logged yet. */
  close(): void;
}

const pauseMs = 1_000;

/** Errors of one kind that wait for the next line. */
interface Outage {
  /** The id of that line. */
  id: string;
  errors: number;
  last: unknown;
  timer: NodeJS.Timeout | undefined;
}

export function createErrorLog(logger: ErrorLogger): ErrorLog {
  const outages = new Map<DatabaseFailure, Outage>();
  const write = (failure: DatabaseFailure, outage: Outage): void => {
    const { id, errors, last } = outage;
    logger.error(
      { errorId: id, failure, errors, ...errorFacts(last) },
      'The database cannot be reached or written',
    );
    Object.assign(outage, { id: randomUUID(), errors: 0 });
  };
  const pause = (failure: DatabaseFailure, outage: Outage): void => {
    outage.timer = setTimeout(() => {
      outage.timer = undefined;
      if (outage.errors === 0) outages.delete(failure);
      else {
        write(failure, outage);
        pause(failure, outage);
      }
    }, pauseMs).unref();
  };
  return {
    report: (error) => {
      const failure = databaseFailure(error);
      if (failure === undefined) {
        const errorId = randomUUID();
        logger.error({ errorId, ...errorFacts(error) }, 'A request failed');
        return errorId;
      }
      const outage = outages.get(failure) ?? { id: randomUUID(), errors: 0, last: error, timer: undefined };
      outages.set(failure, outage);
      const { id } = outage;
      outage.errors += 1;
      outage.last = error;
      if (outage.timer === undefined) {
        write(failure, outage);
        pause(failure, outage);
      }
      return id;
    },
    close: () => {
      for (const [failure, outage] of outages) {
        clearTimeout(outage.timer);
        if (outage.errors > 0) write(failure, outage);
      }
      outages.clear();
    },
  };
}

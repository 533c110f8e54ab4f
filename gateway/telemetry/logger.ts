// The gateway's log: JSON lines on stderr, and never a variable, a query text or a personal value in them.
import { pino } from 'pino';

/** What the gateway needs of a log; a pino logger fits. */
export interface Logger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export function createLogger(level: string): Logger {
  const standardError = 2;
  return pino({ level, base: { service: 'gateway' } }, pino.destination({ dest: standardError, sync: true }));
}

export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

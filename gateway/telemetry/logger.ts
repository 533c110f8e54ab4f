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
  return pino({ level, base: { room: 'gateway' } }, pino.destination({ dest: standardError, sync: true }));
}

export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/**
 * What of an unexpected error may be logged: its kind and where it happened. Its message may quote what a caller
 * sent, so it stays out.
 */
export function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    at: frames.map((frame) => frame.trim()),
    ...(error.cause === undefined ? {} : { cause: errorFacts(error.cause) }),
  };
}

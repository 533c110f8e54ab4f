// What no code caught. A rejected promise that nobody waits for belongs to one call, to one subgraph most likely, and leaves
// the rest of the process as it was: it must not take down the requests of everybody else, so it is logged and the
// gateway serves on. An exception that nobody caught has broken off whatever was under way at an unknown point, so the
// gateway ends, but in order: requests under way get their time.
import { errorFacts } from '../../schema/errors/error-facts.js';
import type { Logger } from './logger.js';

const mostLogged = 10;

type FailureProcess = Pick<NodeJS.Process, 'on'>;

export interface ProcessFailures {
  /** Settles at the first exception that nobody caught, with the exit code of a process that failed. */
  readonly exception: Promise<number>;
}

/** @param unhandled counts rejections that nobody handled */
export function watchProcessFailures(
  watched: FailureProcess,
  logger: Logger,
  unhandled: { inc(): void },
): ProcessFailures {
  let ended: (exitCode: number) => void;
  const exception = new Promise<number>((resolve) => {
    ended = resolve;
  });
  let exceptions = 0;
  const rejected = (reason: unknown): void => {
    unhandled.inc();
    logger.error(errorFacts(reason), 'A promise was rejected and nothing handled it; the gateway goes on');
  };
  const thrown = (error: unknown): void => {
    exceptions += 1;
    // Writing to the log may be what fails.
    if (exceptions <= mostLogged)
      logger.error(errorFacts(error), 'An exception was thrown and nothing caught it; the gateway stops');
    ended(1);
  };
  watched.on('unhandledRejection', rejected).on('uncaughtException', thrown);
  return { exception };
}

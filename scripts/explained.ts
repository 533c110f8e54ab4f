// What made a command fail, for its user: in words where it is for them to mend.
import { databaseReasons } from '../subgraphs/kit/database/database-error.js';
import { databaseFailure } from '../subgraphs/kit/database/database-failure.js';

/** A failure in words; undefined for an error that is ours to mend. */
export interface Explained {
  readonly message: string;
  readonly exitCode: number;
}

/** Commands and the gateway raise failures with an `exitCode`, databases with a `failure`; a driver's own error says only what broke. */
export function explained(error: unknown): Explained | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('exitCode' in error || 'failure' in error)
    return { message: error.message, exitCode: 'exitCode' in error ? Number(error.exitCode) : 1 };
  const failure = databaseFailure(error);
  if (failure === undefined) return undefined;
  return {
    message: `The command stopped because ${databaseReasons[failure]}. Existing data is unchanged, and completed steps are kept. Correct this and run the command again.`,
    exitCode: 1,
  };
}

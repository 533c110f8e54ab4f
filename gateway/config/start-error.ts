// Why the gateway did not start, said to the person who started it.

/** The exit codes of the gateway's process: 1 where the world is not as it must be, 2 where the options are wrong. */
export type StartFailureExitCode = 1 | 2;

/** A start that failed for a reason its reader can mend; the message says which and how. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    message: string,
    readonly exitCode: StartFailureExitCode,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A failure that its user can understand and mend: printed as its message alone, without a stack. */
export class CommandFailure extends Error {
  constructor(
    message: string,
    /** 1 the command failed, 2 it was called wrongly. */
    readonly exitCode: 1 | 2 = 1,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'CommandFailure';
  }
}

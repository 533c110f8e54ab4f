// What a database can do to us, told apart by what its user can do about it.

export type DatabaseFailure =
  | 'UNREACHABLE' // no server, no such file, wrong password
  | 'IN_USE' // another process has the embedded file
  | 'NEWER_SCHEMA' // migrated by a newer version of this program
  | 'FULL' // the disk, or a quota, is full
  | 'READ_ONLY'
  | 'DAMAGED'
  | 'WRONG_SETTING'; // its address says what nobody knows

/** What the errors of an engine's driver mean. */
export interface DriverErrors {
  /** Which failure of the database a code is; undefined where it is about the statement. */
  failureOf(code: string): DatabaseFailure | undefined;
  /** Whether a statement has more values or conditions than the engine takes. */
  isStatementTooLarge(error: Error & { readonly code: unknown }): boolean;
  /** Whether a row with this unique key is there already. */
  isDuplicateKey(error: Error & { readonly code: unknown }): boolean;
}

/** A failure of the database itself, not of a statement. Its message names the database without its password. */
export class DatabaseError extends Error {
  constructor(
    readonly failure: DatabaseFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DatabaseError';
  }
}

/** What each failure is, for the user of a command. */
export const databaseReasons: Readonly<Record<DatabaseFailure, string>> = {
  FULL: 'the disk of the database is full',
  UNREACHABLE: 'the connection to the database was lost',
  IN_USE: 'the database is in use by another process',
  READ_ONLY: 'the database is not writable',
  DAMAGED: 'the database is damaged',
  WRONG_SETTING: 'the address of the database has a wrong setting',
  NEWER_SCHEMA: 'the database was made by a newer version of this program',
};

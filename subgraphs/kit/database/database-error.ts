// What a database can do to us, told apart by what its user can do about it.

export type DatabaseFailure =
  | 'UNREACHABLE' // no server, no such file, wrong password
  | 'IN_USE' // another process has the embedded file
  | 'NEWER_SCHEMA' // migrated by a newer version of this program
  | 'FULL' // the disk, or a quota, is full
  | 'READ_ONLY'
  | 'DAMAGED'
  | 'WRONG_SETTING'; // its address says what nobody knows

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

const failures: Readonly<Record<string, DatabaseFailure>> = {
  ECONNREFUSED: 'UNREACHABLE',
  ECONNRESET: 'UNREACHABLE',
  ENOTFOUND: 'UNREACHABLE',
  ETIMEDOUT: 'UNREACHABLE',
  EHOSTUNREACH: 'UNREACHABLE',
  PROTOCOL_CONNECTION_LOST: 'UNREACHABLE',
  POOL_CLOSED: 'UNREACHABLE',
  ER_ACCESS_DENIED_ERROR: 'UNREACHABLE',
  ER_BAD_DB_ERROR: 'UNREACHABLE',
  ER_CON_COUNT_ERROR: 'UNREACHABLE',
  ER_SERVER_SHUTDOWN: 'UNREACHABLE',
  SQLITE_CANTOPEN: 'UNREACHABLE',
  SQLITE_IOERR: 'UNREACHABLE',
  SQLITE_BUSY: 'IN_USE',
  SQLITE_LOCKED: 'IN_USE',
  SQLITE_FULL: 'FULL',
  ER_DISK_FULL: 'FULL',
  ER_RECORD_FILE_FULL: 'FULL',
  SQLITE_READONLY: 'READ_ONLY',
  ER_OPTION_PREVENTS_STATEMENT: 'READ_ONLY',
  SQLITE_NOTADB: 'DAMAGED',
  SQLITE_CORRUPT: 'DAMAGED',
};

/** Which failure of the database an error of a driver is; undefined where it is about the statement. */
export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  if (error instanceof DatabaseError) return error.failure;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return failures[code] ?? failures[primaryCode(code)];
}

/** SQLite's own numbers for its failures, https://www.sqlite.org/rescode.html */
const sqliteCodes: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

/** SQLite's code without its particulars, which the driver gives by name, or by number where it knows no name. */
function primaryCode(code: string): string {
  const extended = /^UNKNOWN_SQLITE_ERROR_(\d+)$/.exec(code)?.[1];
  if (extended === undefined) return code.split('_').slice(0, 2).join('_');
  return sqliteCodes[Number(extended) & 0xff] ?? '';
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

/** SQLite has one code for whatever is wrong with a statement. */
const sqliteTooLarge = /^(too many SQL variables|Expression tree is too large|parser stack overflow)/;
const mysqlTooLarge = ['ER_PS_MANY_PARAM', 'ER_NET_PACKET_TOO_LARGE', 'ER_STACK_OVERRUN_NEED_MORE'];

/** Whether an error says that a statement has more values or conditions than the engine takes. */
export function isStatementTooLarge(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return mysqlTooLarge.includes(String(error.code)) || sqliteTooLarge.test(error.message);
}

/** Whether an error says that a row with this unique key is there already. */
export function isDuplicateKey(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  return code === 'ER_DUP_ENTRY' || (code.startsWith('SQLITE_CONSTRAINT') && message.includes('UNIQUE'));
}

// What the codes of libsql mean.
import type { DatabaseFailure, DriverErrors } from '../../database-error.js';

const failures: Readonly<Record<string, DatabaseFailure>> = {
  SQLITE_CANTOPEN: 'UNREACHABLE',
  SQLITE_IOERR: 'UNREACHABLE',
  SQLITE_BUSY: 'IN_USE',
  SQLITE_LOCKED: 'IN_USE',
  SQLITE_FULL: 'FULL',
  SQLITE_READONLY: 'READ_ONLY',
  SQLITE_NOTADB: 'DAMAGED',
  SQLITE_CORRUPT: 'DAMAGED',
};

/** SQLite's own numbers for its failures, https://www.sqlite.org/rescode.html */
const numbers: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

/** There is one code for whatever is wrong with a statement. */
const tooLarge = /^(too many SQL variables|Expression tree is too large|parser stack overflow)/;

export const errors: DriverErrors = {
  failureOf: (code) => failures[primaryCode(code)],
  isStatementTooLarge: ({ message }) => tooLarge.test(message),
  isDuplicateKey: ({ code, message }) =>
    String(code).startsWith('SQLITE_CONSTRAINT') && message.includes('UNIQUE'),
};

/** A code without its particulars, which the driver gives by name, or by number where it knows no name. */
function primaryCode(code: string): string {
  const extended = /^UNKNOWN_SQLITE_ERROR_(\d+)$/.exec(code)?.[1];
  if (extended === undefined) return code.split('_').slice(0, 2).join('_');
  return numbers[Number(extended) & 0xff] ?? '';
}

import { expect, it } from 'vitest';
import { databaseFailure, isDuplicateKey, isStatementTooLarge } from './database-failure.js';
import { engineOf } from './dialects/dialects.js';

const coded = (code: string, message = '') => Object.assign(new Error(message), { code });

it('tells what errors of both drivers mean', () => {
  expect(databaseFailure(coded('ECONNREFUSED'))).toBe('UNREACHABLE');
  expect(databaseFailure(coded('SQLITE_BUSY_SNAPSHOT'))).toBe('IN_USE');
  expect(isStatementTooLarge(coded('ER_PS_MANY_PARAM'))).toBe(true);
  expect(isStatementTooLarge(coded('SQLITE_ERROR', 'too many SQL variables'))).toBe(true);
  expect(isDuplicateKey(coded('ER_DUP_ENTRY'))).toBe(true);
  expect(isDuplicateKey(coded('SQLITE_CONSTRAINT_UNIQUE', 'UNIQUE constraint failed'))).toBe(true);
});

it('changes no error that it looks at: some cannot be changed', () => {
  for (const error of [new DOMException('gone', 'AbortError'), Object.freeze(coded('X'))]) {
    expect(isStatementTooLarge(error)).toBe(false);
    expect(isDuplicateKey(error)).toBe(false);
    expect(databaseFailure(error)).toBeUndefined();
  }
});

it('reads the scheme of an address as URLs have it, in either case', () => {
  expect(engineOf('MYSQL://host/people').dialect.name).toBe('mysql');
  expect(engineOf('file:people.db').dialect.name).toBe('sqlite');
});

// The options in an address: understood, or refused with what to write instead.
import { expect, it } from 'vitest';
import { readExportOptions } from './export-options.js';

it('are none where nothing is said', () => {
  expect(readExportOptions({})).toEqual({ partial: false });
});

it('are read', () => {
  const given = { rows: 'department.posts', explode: 'holders', all: 'true', partial: 'false' };
  expect(readExportOptions(given)).toEqual({
    rows: 'department.posts',
    explode: 'holders',
    all: true,
    partial: false,
  });
});

it('leave alone what is for somebody else', () => {
  expect(readExportOptions({ query: '{ a }' }, ['query'])).toEqual({ partial: false });
});

it.each([
  [{ row: 'people' }, 'no option `row`'],
  [{ query: '{ a }' }, 'no option `query`'],
  [{ all: '1' }, 'all=true or all=false'],
  [{ all: '' }, 'all=true or all=false'],
  [{ partial: ['true', 'true'] }, 'partial=true or partial=false'],
  [{ rows: '' }, '`rows` is given once'],
  [{ rows: 'people[0]' }, '`rows` is given once'],
  [{ explode: ['a', 'b'] }, '`explode` is given once'],
])('%j is refused', (parameters, message) => {
  expect(() => readExportOptions(parameters)).toThrow(message);
});

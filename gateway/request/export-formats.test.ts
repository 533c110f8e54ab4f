// Which format a client gets, by what it accepts.
import { expect, it } from 'vitest';
import { exportFormatOf } from './export-formats.js';

it.each([
  [undefined, undefined],
  ['', undefined],
  ['*/*', undefined],
  ['application/*', undefined],
  ['application/json', undefined],
  ['application/graphql-response+json, application/json;q=0.9', undefined],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', undefined],
  ['text/html', undefined],
  ['text/csv', 'csv'],
  ['TEXT/CSV; charset=utf-8', 'csv'],
  ['text/*', 'csv'],
  ['text/csv, */*', 'csv'],
  ['text/csv, */*;q=0.1', 'csv'],
  ['text/csv;q=0.5, application/json', undefined],
  ['text/csv, application/json;q=0.5', 'csv'],
  ['application/json, text/csv', undefined],
  ['text/csv, application/json', 'csv'],
  ['application/x-ndjson', 'ndjson'],
  ['text/csv;q=0.4, application/x-ndjson;q=0.6', 'ndjson'],
  ['application/x-ndjson;q=0, text/csv;q=0.1', 'csv'],
  ['text/csv;q=0, */*', undefined],
])('accept: %s → %s', (accept, format) => {
  expect(exportFormatOf(accept)).toBe(format);
});

// Pages of the documentation that are made from the code.
import { documentErrors } from '../schema/errors/document-errors.js';
import { errorCatalogue, type ErrorCode } from '../schema/errors/catalogue.js';
import { limitRules } from '../gateway/limits/limits.js';

/** docs/errors.md */
export function errorsPage(): string {
  const rows = Object.entries(errorCatalogue).map(
    ([code, { kind, status, description }]) =>
      `| \`${code}\` | ${kind} | ${statusWords(code as ErrorCode, status)} | ${description} |`,
  );
  return [
    '# Errors',
    '',
    'Every error has one of these codes in `extensions.code`. If it comes from a subgraph, the name of the subgraph is in',
    '`extensions.service`. Codes are stable, so programs should read the code; messages are for people and may change.',
    'This page is generated from `schema/errors/catalogue.ts`.',
    '',
    'An answer with `data` has the HTTP status 200, whatever errors are beside it. An answer without `data` has the status',
    'of its first error. Two statuses mean: the first if the client accepts `application/json`, the second if it accepts',
    '`application/graphql-response+json`. Exports, and questions by address that have no data, always have the last one,',
    'and at least 400.',
    '',
    '| code | who can correct it | HTTP status | meaning |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** An error about the document of a well-formed request has status 200 as `application/json` (GraphQL over HTTP, 6.4.1). */
function statusWords(code: ErrorCode, status: number): string {
  return documentErrors.has(code) ? `200, ${String(status)}` : String(status);
}

const [begin, end] = [
  '<!-- limits: emitted by `npm run schema` from gateway/limits -->',
  '<!-- end of limits -->',
];

/** A page with the table of limits in the place that it marks for it. */
export function withLimitsTable(page: string): string {
  const [before, after] = [page.indexOf(begin), page.indexOf(end)];
  if (before === -1 || after === -1) throw new Error('the page has no place for the table of limits');
  const rows = limitRules.map(
    ({ setting, default: usual, unit, code }) =>
      `| \`${setting}\` | ${usual.toLocaleString('en-GB')} | ${unit} | \`${code}\` |`,
  );
  return [
    `${page.slice(0, before)}${begin}`,
    '<!-- prettier-ignore -->',
    '| variable | default | limits | code |',
    '| --- | ---: | --- | --- |',
    ...rows,
    '',
    page.slice(after),
  ].join('\n');
}

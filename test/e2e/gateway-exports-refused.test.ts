// What a client sees of an export that cannot be had: refused, with holes, or failing on its way.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TinyAnswer, TinyGateway } from '../support/gateway/tiny-gateway.js';
import {
  calm,
  expectedIds,
  formats,
  idOf,
  linesOf,
  readers,
  startExportGateway,
  takeFrom,
  type Take,
} from './exports-setting.js';

let gateway: TinyGateway;
let take: Take;
beforeAll(async () => {
  gateway = await startExportGateway();
  take = takeFrom(gateway);
});
afterAll(() => gateway.close());
afterEach(() => {
  calm(gateway);
});

describe('what cannot be exported', () => {
  const two = '{ a: ships { nodes { id } } b: ships { nodes { id } } }';
  it.each([
    ['a field that is not there', '{ ships { nodes { sails } } }', '', 'GRAPHQL_VALIDATION_FAILED', 'sails'],
    ['what is no GraphQL', '{', '', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    [
      'an operation that is not there',
      'query A { motto } query B { motto }',
      '',
      'OPERATION_RESOLUTION_FAILURE',
      'say in operationName',
    ],
    [
      'a variable of the wrong type',
      'query ($a: Int!) { ships(first: $a) { nodes { id } } }',
      '',
      'BAD_USER_INPUT',
      '$a',
    ],
    ['a mutation', 'mutation { scuttle(id: "s1") { id } }', '', 'INVALID_EXPORT', 'mutation is not exported'],
    [
      'what skips all of itself',
      'query ($skipped: Boolean = true) { ships @skip(if: $skipped) { nodes { id } } }',
      '',
      'INVALID_EXPORT',
      'Nothing is left to export',
    ],
    [
      'a list of which nothing is left',
      'query ($skipped: Boolean = true) { ships { nodes { id @skip(if: $skipped) } } }',
      '',
      'INVALID_EXPORT',
      'once @skip and @include are carried out',
    ],
    [
      'a connection of which no page is left',
      'query ($skipped: Boolean = true) { ships { nodes @skip(if: $skipped) { id } } }',
      '',
      'INVALID_EXPORT',
      'once @skip and @include are carried out',
    ],
    ['several lists', two, '', 'INVALID_EXPORT', 'a.nodes, b.nodes. Name one, as in rows=a'],
    ['an unknown option', two, '?pages=all', 'INVALID_EXPORT', 'no option `pages`'],
    [
      'pages within pages',
      '{ ships { nodes { escorts { nodes { id } } } } }',
      '?all=true&rows=ships.escorts',
      'INVALID_EXPORT',
      'pages for each item of another list',
    ],
  ])('%s', async (_, query, options, code, message) => {
    const response = await take('csv', query, options);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'application/json; charset=utf-8',
    ]);
    const { errors } = (await response.json()) as TinyAnswer;
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message) as unknown, extensions: { code } },
    ]);
  });

  it('a dry run, which has no rows', async () => {
    const response = await fetch(`${gateway.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query: '{ motto }', extensions: { dryRun: true } }),
    });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('INVALID_EXPORT'),
    ]);
  });

  it.each(['dryRun', 'provenance', 'completeness'])('an extension that is no yes or no: %s', async (name) => {
    const response = await fetch(`${gateway.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query: '{ motto }', extensions: { [name]: 'yes' } }),
    });
    const { errors } = (await response.json()) as TinyAnswer;
    expect(response.status).toBe(400);
    expect(errors).toMatchObject([
      { message: `extensions.${name} must be true or false.`, extensions: { code: 'BAD_REQUEST' } },
    ]);
  });

  it.each(['yes', [true], 5])('extensions that are no object: %j', async (extensions) => {
    const posted = await fetch(`${gateway.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query: '{ motto }', extensions }),
    });
    const address = new URLSearchParams({ query: '{ motto }', extensions: JSON.stringify(extensions) });
    const got = await fetch(`${gateway.url}graphql?${address.toString()}`, {
      headers: { accept: 'text/csv' },
    });
    for (const response of [posted, got]) {
      const { errors } = (await response.json()) as TinyAnswer;
      expect(response.status).toBe(400);
      expect(errors).toMatchObject([
        { message: '`extensions` must be a JSON object.', extensions: { code: 'BAD_REQUEST' } },
      ]);
    }
  });

  const foreign = { accept: 'text/csv', 'user-agent': 'Mozilla/5.0', 'sec-fetch-site': 'cross-site' };

  it('a request of a page of another site', async () => {
    const response = await fetch(`${gateway.url}graphql?query=${encodeURIComponent('{ motto }')}`, {
      headers: foreign,
    });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('another site')]);
  });

  it('a request of a page of another site by HEAD, for which nothing is asked of the graph', async () => {
    let asked = 0;
    gateway.subgraph('fleet').interfere((_request, _response, proceed) => {
      asked += 1;
      proceed();
    });
    const address = `${gateway.url}graphql?query=${encodeURIComponent('{ ships { nodes { id } } }')}`;
    const refused = await fetch(address, { method: 'HEAD', headers: foreign });
    expect([refused.status, asked]).toEqual([400, 0]);
    const program = await fetch(address, { method: 'HEAD', headers: { accept: 'text/csv' } });
    expect([program.status, asked]).toEqual([200, 1]);
  });
});

describe('an answer with holes', () => {
  const query = '{ ships(first: 10) { nodes { id captain { name } } } }';
  const break_ = () =>
    gateway.subgraph('officers').interfere((_request, response) => response.writeHead(400).end());

  it.each(formats)('is refused: %s', async (format) => {
    break_();
    const response = await take(format, query, '?all=true');
    expect(response.status).toBe(502);
    const { errors = [] } = (await response.json()) as TinyAnswer;
    expect(errors[0]).toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'officers' } });
    expect(errors.at(-1)).toMatchObject({ extensions: { code: 'EXPORT_INCOMPLETE' } });
  });

  it.each(formats)('is had by partial=true: %s', async (format) => {
    break_();
    const rows = await readers[format](await take(format, query, '?all=true&partial=true'));
    expect(rows.map(idOf)).toEqual(expectedIds);
    expect(rows.every((row) => (row['captain.name'] ?? '') === '')).toBe(true);
  });

  it('has no rows to give where the row list itself is missing', async () => {
    gateway.subgraph('fleet').interfere((_request, response) => response.writeHead(400).end());
    const response = await take('csv', query, '?partial=true');
    expect([response.status, await response.text()]).toEqual([
      502,
      expect.stringContaining('SUBGRAPH_UNAVAILABLE'),
    ]);
  });
});

describe('an export that fails on its way', () => {
  const query = '{ ships(first: 5) { nodes { id name } } }';
  /** The fleet is lost after two pages. */
  const sink = () => {
    let pages = 0;
    gateway.subgraph('fleet').interfere((_request, response, proceed) => {
      pages += 1;
      if (pages <= 2) proceed();
      else response.writeHead(400).end();
    });
  };

  it.each(['csv', 'arrow'] as const)('breaks the connection: %s', async (format) => {
    sink();
    const response = await take(format, query, '?all=true');
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow('terminated');
  });

  it.each(['', '&partial=true'])('ends in a line that says so: ndjson %s', async (partial) => {
    sink();
    const response = await take('ndjson', query, `?all=true${partial}`);
    const lines = linesOf(await response.text());
    expect(lines.slice(0, -1).map(idOf)).toEqual(expectedIds.slice(0, 10));
    expect(lines.at(-1)).toMatchObject({
      error: {
        code: 'SUBGRAPH_UNAVAILABLE',
        service: 'fleet',
        path: ['ships'],
        message: expect.any(String) as unknown,
      },
    });
  });

  it('because a list goes nowhere says that', async () => {
    const response = await take('ndjson', '{ stuck { nodes { id } } }', '?all=true');
    expect(linesOf(await response.text()).at(-1)).toMatchObject({ error: { code: 'INCOMPLETE_ANSWER' } });
  });
});

// Whatever is wrong with a request is said with a code of the catalogue, and costs nobody else anything.
import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/project-root.js';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { staff } from '../support/tiny-subgraphs/definitions.js';

interface Refusal {
  readonly errors: readonly [{ readonly message: string; readonly extensions: { readonly code: string } }];
}

/** Fragments `f0` and on, each of which spreads the next one twice. */
const doubling = (levels: number): string =>
  Array.from({ length: levels }, (_none, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(
    ' ',
  );

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

describe('a bad request', () => {
  let gateway: TinyGateway;
  beforeAll(async () => {
    gateway = await startTinyGateway([staff]);
  });
  afterAll(() => gateway.close());

  async function send(
    init: RequestInit & { path?: string },
  ): Promise<{ status: number; code: string; message: string }> {
    const response = await fetch(`${gateway.url}${init.path ?? 'graphql'}`, { method: 'POST', ...init });
    const { errors } = (await response.json()) as Refusal;
    expect(JSON.stringify(errors)).not.toMatch(/stacktrace|\\n {4}at /);
    return { status: response.status, code: errors[0].extensions.code, message: errors[0].message };
  }
  const json = (body: unknown, headers: Record<string, string> = {}) =>
    send({ headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const strict = { accept: 'application/graphql-response+json' };

  it.each([
    ['an unknown field', { query: '{ nope }' }, 'GRAPHQL_VALIDATION_FAILED', 'nope'],
    ['an unknown argument', { query: '{ employees(last: 1) { id } }' }, 'GRAPHQL_VALIDATION_FAILED', 'last'],
    ['a malformed document', { query: '{ employees { ' }, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    [
      'a variable of the wrong type',
      { query: 'query ($n: Int) { employees(first: $n) { id } }', variables: { n: 'ten' } },
      'BAD_USER_INPUT',
      '$n',
    ],
    [
      'a missing variable',
      { query: 'query ($n: Int!) { employees(first: $n) { id } }' },
      'BAD_USER_INPUT',
      '$n',
    ],
    [
      'a short document whose fragments double what is asked thirty times',
      { query: `{ ...f0 } ${doubling(30)} fragment f30 on Query { actor }` },
      'OPERATION_TOO_LARGE',
      'fragments written out',
    ],
    [
      'variables that nest without end',
      { query: 'query ($n: Int) { employees(first: $n) { id } }', variables: { n: nested(1_000) } },
      'OPERATION_TOO_LARGE',
      'deeper than 200',
    ],
    [
      'an unnamed choice of operations',
      { query: 'query A { actor } query B { actor }' },
      'OPERATION_RESOLUTION_FAILURE',
      'operationName',
    ],
    [
      'an operation that is not there',
      { query: 'query A { actor }', operationName: 'B' },
      'OPERATION_RESOLUTION_FAILURE',
      'B',
    ],
    [
      'a document without operation',
      { query: 'fragment F on Employee { id }' },
      'GRAPHQL_VALIDATION_FAILED',
      'F',
    ],
    [
      'a subscription',
      { query: 'subscription { __typename }' },
      'OPERATION_RESOLUTION_FAILURE',
      'subscriptions',
    ],
  ])('%s: the message says what', async (_what, body, code, words) => {
    const lenient = await json(body);
    expect(lenient).toMatchObject({ status: 200, code });
    expect(lenient.message).toContain(words);
    expect(await json(body, strict)).toMatchObject({ status: 400, code });
  });

  it.each([
    ['too many tokens', `{ ${'actor '.repeat(15_000)}}`, '15000 tokens'],
    ['nesting that would exhaust the stack', `{${'a{'.repeat(200_000)}`, '200 levels'],
  ])('%s', async (_what, query, words) => {
    const refused = await json({ query }, strict);
    expect(refused).toMatchObject({ status: 400, code: 'OPERATION_TOO_LARGE' });
    expect(refused.message).toContain(words);
  });

  it('without a query', async () => {
    expect(await json({ variables: {} })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('that is a batch', async () => {
    expect(await json([{ query: '{ actor }' }])).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('with a hash that is not that of the document', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'abc' } };
    expect(await json({ query: '{ actor }', extensions })).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
  });

  it('with a body that is not JSON', async () => {
    const headers = { 'content-type': 'application/json' };
    expect(await send({ headers, body: '{ "query": ' })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(await send({ headers })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('with a body that is not UTF-8', async () => {
    const headers = { 'content-type': 'application/json' };
    const refusal = await send({ headers, body: Buffer.from('{"query":"{ actor } # Zoë"}', 'latin1') });
    expect(refusal).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(refusal.message).toContain('not UTF-8');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'of type %s',
    async (type) => {
      const refusal = await send({ headers: { 'content-type': type }, body: 'query={actor}' });
      expect(refusal).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
    },
  );

  it('that accepts no answer we give is not run', async () => {
    const before = gateway.subgraph('staff').seen.length;
    const refusal = await json(
      { query: 'mutation { rename(id: "e1", name: "X") { id } }' },
      { accept: 'text/html' },
    );
    expect(refusal).toMatchObject({ status: 406, code: 'NOT_ACCEPTABLE' });
    expect(gateway.subgraph('staff').seen).toHaveLength(before);
  });

  it('over 1 MiB', async () => {
    const refusal = await json({ query: '{ actor }', variables: { padding: 'x'.repeat(1024 * 1024) } });
    expect(refusal).toMatchObject({ status: 413, code: 'REQUEST_TOO_LARGE' });
    expect(refusal.message).toContain('1 MiB');
  });

  it('to change something by GET', async () => {
    const path = `graphql?query=${encodeURIComponent('mutation { rename(id: "e1", name: "X") { id } }')}`;
    expect(await send({ method: 'GET', path })).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
  });

  it('with another method', async () => {
    expect(await send({ method: 'DELETE' })).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
  });

  it.each([
    ['a browser for a page elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['a browser that does not say for whom', { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)' }],
    [
      'a browser for a page of another host',
      { 'user-agent': 'Mozilla/5.0', referer: 'http://other.test/page' },
    ],
  ])('from %s', async (_who, headers) => {
    const response = await get('graphql?query={actor}', headers);
    expect(response.status).toBe(400);
    expect(response.text).toContain('BAD_REQUEST');
    expect((await get('graphql?query={actor}', { ...headers, 'apollo-require-preflight': '1' })).status).toBe(
      200,
    );
  });

  it('but not from a browser that says it asks for a page of this host', async () => {
    const headers = { 'user-agent': 'Mozilla/5.0', referer: `${gateway.url}questions` };
    expect((await get('graphql?query={actor}', headers)).status).toBe(200);
  });

  it.each([
    ['that names nothing', 'GET', 'graphiql', 'NOT_FOUND', 404],
    ['that names nothing, with a body of another kind', 'POST', 'graphiql', 'NOT_FOUND', 404],
    ['that leads out of the console', 'GET', '%2e%2e/%2e%2e/etc/passwd', 'NOT_FOUND', 404],
    ['that is too long', 'GET', 'x'.repeat(3_000), 'NOT_FOUND', 404],
    ['of a question that is too long', 'GET', `questions/${'x'.repeat(101)}`, 'NOT_FOUND', 404],
    ['that cannot be decoded', 'GET', '%', 'BAD_REQUEST', 400],
    ['of a question that cannot be decoded', 'GET', 'questions/%', 'BAD_REQUEST', 400],
    ['that is no name of a file', 'GET', '%00', 'NOT_FOUND', 404],
    ['that leads out of the pages', 'GET', '..%2f..%2fpackage.json', 'NOT_FOUND', 404],
    ['that is no UTF-8', 'POST', 'graphql/%ff', 'BAD_REQUEST', 400],
    ['that takes another method', 'POST', 'health', 'METHOD_NOT_ALLOWED', 405, 'GET, HEAD'],
    ['that takes another method, for figures', 'DELETE', 'metrics', 'METHOD_NOT_ALLOWED', 405, 'GET, HEAD'],
    ['that takes another method, for pages', 'PUT', '', 'METHOD_NOT_ALLOWED', 405, 'GET, HEAD'],
    [
      'that takes another method, for questions',
      'POST',
      'questions/x',
      'METHOD_NOT_ALLOWED',
      405,
      'GET, HEAD',
    ],
    ['that takes two methods', 'PUT', 'graphql', 'METHOD_NOT_ALLOWED', 405, 'GET, HEAD, POST'],
    [
      'that takes two methods, not PROPFIND',
      'PROPFIND',
      'graphql',
      'METHOD_NOT_ALLOWED',
      405,
      'GET, HEAD, POST',
    ],
  ])('to an address %s', async (_what, method, path, code, status, allow?: string) => {
    const answer = await raw(method, path, { 'content-type': 'text/xml' }, method === 'GET' ? '' : '<a/>');
    expect(JSON.parse(answer.text)).toEqual({
      errors: [{ message: expect.any(String) as unknown, extensions: { code } }],
    });
    expect([answer.status, answer.headers.allow]).toEqual([status, allow]);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it.each(['if-match', 'if-unmodified-since'])('for a page that %s does not allow', async (header) => {
    const { status, text } = await get('', { [header]: 'Sat, 01 Jan 2000 00:00:00 GMT' });
    const [{ message, extensions }] = (JSON.parse(text) as Refusal).errors;
    expect([status, extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(message).toContain(`\`${header}\``);
  });

  it.each(['dryRun', 'provenance', 'completeness'])('with another %s than the guide allows', async (name) => {
    const guide = readFileSync(join(projectRoot, 'docs/guides/before-and-after-a-query.md'), 'utf8');
    const [, code, status] = /any other value with `(\w+)` and the HTTP status (\d+)/.exec(guide) ?? [];
    for (const accept of ['application/json', 'application/graphql-response+json'])
      for (const value of ['yes', 1, null, {}])
        expect(
          await json({ query: '{ __typename }', extensions: { [name]: value } }, { accept }),
        ).toMatchObject({
          status: Number(status),
          code,
          message: `extensions.${name} must be true or false.`,
        });
  });

  it.each([
    ['a name', { query: 'query A { actor }', operationName: 'x'.repeat(500_000) }],
    ['a number', { query: `{ employees(first: ${'1'.repeat(500_000)}) { name } }` }],
    ['a text', { query: `{ employees(first: "${'x'.repeat(500_000)}") { name } }` }],
    [
      'a value',
      { query: 'query ($n: Int) { employees(first: $n) { name } }', variables: { n: 'x'.repeat(500_000) } },
    ],
  ])('with %s that is long, which the message shows the beginning of', async (_what, body) => {
    const response = await fetch(new URL('graphql', gateway.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    expect(text).toContain('errors');
    expect(text.length).toBeLessThan(3_000);
  });

  it('with a host that is none', async () => {
    const response = await get('graphql?query={actor}', { host: '[' });
    expect(response.status).toBe(400);
  });

  interface RawAnswer {
    readonly status: number | undefined;
    readonly headers: IncomingHttpHeaders;
    readonly text: string;
  }

  /** A request with these headers exactly: fetch would set some of its own, and repair the path. */
  function raw(method: string, path: string, headers: Record<string, string>, body = ''): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(gateway.url);
      httpRequest({ hostname, port, method, path: `/${path}`, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, text });
        });
      })
        .on('error', reject)
        .end(body);
    });
  }

  function get(path: string, headers: Record<string, string>): Promise<RawAnswer> {
    return raw('GET', path, headers);
  }
});

// An operator's plugin sees every operation, whichever entry it comes in by, and what it does to the answer counts.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { GatewayPlugin } from '../../gateway/server/plugin-host.js';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { temporaryFiles } from '../support/tiny-subgraphs/compose.js';
import { fleet, officers } from '../support/tiny-subgraphs/paged.js';
import { entries, type EntryName } from './every-entry/entries.js';

const seen: string[] = [];
let closed = 0;

const watching: GatewayPlugin = {
  serverWillStart: () => Promise.resolve({ serverWillStop: () => Promise.resolve(void (closed += 1)) }),
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, operationName }) => {
        seen.push(`resolved ${operation?.operation ?? 'nothing'} ${operationName ?? ''}`.trim());
        return Promise.resolve();
      },
      didEncounterErrors: ({ errors }) => {
        seen.push(...errors.map(({ extensions }) => String(extensions['code'])));
        return Promise.resolve();
      },
      willSendResponse: ({ response: { http, body } }) => {
        http.headers.set('x-seen', 'yes');
        if (body.kind === 'single' && body.singleResult.data?.['motto'] === 'semper')
          body.singleResult.extensions = { by: 'plugin' };
        return Promise.resolve();
      },
    }),
};

let gateway: TinyGateway;
let removeFiles: () => Promise<unknown>;
beforeAll(async () => {
  const files = await temporaryFiles({ '01-ships.graphql': 'query Ships { ships { nodes { id } } }' });
  removeFiles = () => files.remove();
  gateway = await startTinyGateway([fleet, officers], { plugins: [watching], operations: files.path('.') });
});
afterAll(() => removeFiles());
beforeEach(() => {
  seen.length = 0;
});

it.each(Object.keys(entries) as EntryName[])('sees an operation that comes by %s', async (entry) => {
  const query = 'query Ships { ships(first: 500) { nodes { id } } }';
  expect((await entries[entry](gateway.url, { query })).status).toBe(200);
  expect(seen[0]).toBe('resolved query Ships');
});

it.each(['application/json', 'text/csv', 'application/x-ndjson'])(
  'sets headers of an answer, and of a refusal, as %s',
  async (accept) => {
    for (const query of ['{ ships(first: 10) { nodes { id } } }', '{ nothing }']) {
      const response = await fetch(new URL('graphql', gateway.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ query }),
      });
      await response.text();
      expect(response.headers.get('x-seen'), query).toBe('yes');
    }
  },
);

it('sees each page of an export', async () => {
  await entries.CSV(gateway.url, { query: 'query Ships { ships(first: 10) { nodes { id } } }' });
  expect(seen).toEqual(Array.from({ length: 3 }, () => 'resolved query Ships'));
});

it.each<[string, EntryName, string, string[]]>([
  ['is no GraphQL', 'POST', '{', ['GRAPHQL_PARSE_FAILED']],
  ['is not in the schema', 'GET', '{ a b }', ['GRAPHQL_VALIDATION_FAILED']],
  ['is no table', 'CSV', '{ a }', ['GRAPHQL_VALIDATION_FAILED']],
])('sees the refusal of an operation that %s', async (_what, entry, query, codes) => {
  await entries[entry](gateway.url, { query });
  expect(seen).toEqual(['resolved nothing', ...codes]);
});

it('adds to the answer and its headers', async () => {
  const ask = () =>
    fetch(`${gateway.url}graphql?query=${encodeURIComponent('{ motto }')}`).then(async (response) => [
      response.headers.get('x-seen'),
      await response.json(),
    ]);
  const expected = ['yes', { data: { motto: 'semper' }, extensions: { by: 'plugin' } }];
  expect(await ask()).toEqual(expected);
  expect(await ask()).toEqual(expected);
});

it('is told when the gateway stops', async () => {
  await gateway.close();
  expect(closed).toBe(1);
});

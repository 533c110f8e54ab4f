// Digits that JavaScript would change, from a subgraph's answer to whatever leaves the gateway, past a plugin too.
import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';

const digits = '9007199254740993';
const answers = {
  'put together from texts': `{"data":{"rows":[{"big":${digits}},{"big":{"a":[1e400]}}]}}`,
  'put together from objects': `{"data": {"rows":[{"big":${digits}},{"big":{"a":[1e400]}}]}}`,
};

describe.each([
  ['without plugins', []],
  ['with a plugin', [{ requestDidStart: () => Promise.resolve({}) }]],
] as const)('%s', (_what, plugins) => {
  let gateway: TinyGateway;
  beforeAll(async () => {
    gateway = await startTinyGateway(
      [
        {
          name: 'numbers',
          typeDefs: 'scalar Big type Row { big: Big } type Query { rows: [Row] }',
          resolvers: {},
        },
      ],
      { plugins: [...plugins] },
    );
  });
  afterAll(() => gateway.close());

  const take = async (answer: string, accept: string, extensions = {}) => {
    gateway.subgraph('numbers').interfere((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    });
    const response = await fetch(`${gateway.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query: '{ rows { big } }', extensions }),
    });
    expect(response.status).toBe(200);
    return response;
  };

  describe.each(Object.entries(answers))('an answer %s', (_how, answer) => {
    it('has them as JSON', async () => {
      const text = await (await take(answer, 'application/json')).text();
      expect(text).toBe(answer.replace(' ', ''));
    });

    it('has them beside its provenance', async () => {
      const text = await (await take(answer, 'application/json', { provenance: true })).text();
      expect(text).toContain(answer.replace(' ', '').slice(0, -1));
    });

    it('has them as CSV, NDJSON and Arrow', async () => {
      expect(await (await take(answer, 'text/csv')).text()).toBe(`big\r\n${digits}\r\n"{""a"":[1e400]}"\r\n`);
      expect(await (await take(answer, 'application/x-ndjson')).text()).toBe(
        `{"big":${digits}}\n{"big":{"a":[1e400]}}\n`,
      );
      const arrow = await (await take(answer, 'application/vnd.apache.arrow.stream')).arrayBuffer();
      expect([...(tableFromIPC(new Uint8Array(arrow)).getChild('big') ?? [])]).toEqual([
        digits,
        '{"a":[1e400]}',
      ]);
    });
  });
});

// Answers that are made to hurt: each costs its own fields, and neither the answer nor the process.
import { createServer } from 'node:http';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../gateway/context.js';
import { engineNames } from '../../gateway/engine/engines.js';
import { ask } from '../support/gateway/tiny-gateway.js';
import { composeTiny, givenSupergraph } from '../support/tiny-subgraphs/compose.js';
import { listenOnLoopback } from '../support/tiny-subgraphs/tiny-subgraph.js';

const header =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])\n';
const hostile = parse(
  `${header} scalar Json
   type Query { blob: Json text: String number: Float thing: Thing things: [Thing] }
   type Thing @key(fields: "id") { id: ID! blob: Json }`,
);
const honest = parse(
  `${header} scalar Json
   type Query { fine: String }
   type Thing @key(fields: "id") { id: ID! blob: Json @external extra: String @requires(fields: "blob") }`,
);

const levels = 20_000;
const deepList = '['.repeat(levels) + ']'.repeat(levels);
const deepObject = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const refusal = (more: string) => `{"message":"no","extensions":{"code":"INVALID_CURSOR"},${more}}`;
const incomplete = 'INCOMPLETE_ANSWER';
const unavailable = 'SUBGRAPH_UNAVAILABLE';

describe.each(engineNames)('an answer that is made to hurt, with the engine %s', (engine) => {
  let body: string | Buffer;
  let gateway: Gateway;
  let stop: () => Promise<unknown>;
  beforeAll(async () => {
    const [bad, good] = await Promise.all([
      listenOnLoopback(
        createServer((request, response) => {
          request.resume();
          response.writeHead(200, { 'content-type': 'application/json' }).end(body);
        }),
      ),
      listenOnLoopback(
        createServer((request, response) => {
          request.resume();
          const data = { fine: 'yes', _entities: [{ extra: 'more' }] };
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
        }),
      ),
    ]);
    const supergraph = composeTiny([
      { name: 'hostile', url: bad.url, typeDefs: hostile },
      { name: 'honest', url: good.url, typeDefs: honest },
    ]);
    gateway = await createGateway({
      supergraph: givenSupergraph(supergraph),
      port: 0,
      host: '127.0.0.1',
      engine,
      transport: { retries: 0 },
    });
    stop = () => Promise.all([gateway.close(), bad.stop(), good.stop()]);
  });
  afterAll(() => stop());

  /** Apollo's executor would end with the whole answer, so all of the subgraph's is refused before. */
  const tooDeep = engine === 'apollo' ? unavailable : incomplete;

  /** Asks twice, since known operations go another way than those that are asked for the first time. */
  async function answers(query: string, sent: string | Buffer) {
    body = sent;
    const [first, second] = [await ask(gateway.url, query), await ask(gateway.url, query)];
    expect(second.data).toEqual(first.data);
    expect(second.errors?.length).toBe(first.errors?.length);
    expect(second.data?.['fine']).toBe('yes');
    return second;
  }

  it.each<[string, string, string, string | undefined, object]>([
    ['deep lists', '{ blob fine }', `{"data":{"blob":${deepList}}}`, tooDeep, { blob: null }],
    ['deep objects', '{ blob fine }', `{"data":{"blob":${deepObject}}}`, tooDeep, { blob: null }],
    ['deep text', '{ text fine }', `{"data":{"text":${deepList}}}`, tooDeep, { text: null }],
    [
      'deep lists that nobody asked for',
      '{ text fine }',
      `{"data":{"text":"t","more":${deepList}}}`,
      undefined,
      { text: 't' },
    ],
    [
      'deep extensions',
      '{ text fine }',
      `{"data":{"text":"t"},"extensions":{"a":${deepObject}}}`,
      undefined,
      { text: 't' },
    ],
    [
      'deep requirements',
      '{ thing { extra } fine }',
      `{"data":{"thing":{"__typename":"Thing","id":"1","blob":${deepList}}}}`,
      unavailable,
      { thing: engine === 'apollo' ? null : { extra: null } },
    ],
    [
      '__proto__ beside data',
      '{ text fine }',
      '{"data":{"__proto__":{"text":"bad"},"text":"t"}}',
      undefined,
      { text: 't' },
    ],
    [
      '__proto__ for data',
      '{ text fine }',
      '{"__proto__":{"data":{"text":"bad"}}}',
      unavailable,
      { text: null },
    ],
    [
      'one key twice',
      '{ text fine }',
      '{"data":{"text":"a","text":"b"},"data":{"text":"c"}}',
      undefined,
      { text: 'c' },
    ],
    [
      'a number beyond a double',
      '{ number fine }',
      '{"data":{"number":1e400}}',
      // Apollo's executor is given no answer with a number that would change.
      engine === 'apollo' ? unavailable : incomplete,
      { number: null },
    ],
    [
      'a number for the name of a type',
      '{ thing { id } fine }',
      '{"data":{"thing":{"__typename":5,"id":"1"}}}',
      incomplete,
      { thing: null },
    ],
    [
      'a list for the name of a type',
      '{ thing { id extra } fine }',
      '{"data":{"thing":{"__typename":["Thing"],"id":"1"}}}',
      incomplete,
      { thing: null },
    ],
    ['no number', '{ number fine }', '{"data":{"number":NaN}}', unavailable, { number: null }],
  ])('%s', async (_what, query, sent, code, data) => {
    const answer = await answers(query, sent);
    expect(answer.data).toEqual({ ...data, fine: 'yes' });
    const codes = answer.errors?.map(({ extensions }) => extensions.code);
    expect(codes).toEqual(code === undefined ? undefined : [code]);
  });

  it('a value with a key __proto__ is passed on as it is', async () => {
    const { data } = await answers('{ blob fine }', '{"data":{"blob":{"__proto__":{"a":1}}}}');
    expect(JSON.stringify(data)).toBe('{"blob":{"__proto__":{"a":1}},"fine":"yes"}');
  });

  it.each([
    ['deep', `"path":[${deepList}]`],
    ['of objects', '"path":[{"secret":"inside"}]'],
    ['of fractions', '"path":[0.5,-1]'],
    ['endless', `"path":[${'0,'.repeat(200_000)}0]`],
    ['text', '"path":"text"'],
  ])('a path of an error that is none is left out: %s', async (_what, path) => {
    const { errors } = await answers('{ text fine }', `{"data":{"text":null},"errors":[${refusal(path)}]}`);
    expect(errors).toEqual([{ message: 'no', extensions: { code: 'INVALID_CURSOR', service: 'hostile' } }]);
  });

  it('errors without number cost the fields that were asked for', async () => {
    const many = Array.from({ length: 300_000 }, () => '{"message":""}').join();
    const { errors } = await answers('{ text fine }', `{"data":{"text":"t"},"errors":[${many}]}`);
    expect(errors).toMatchObject([{ path: ['text'], extensions: { code: unavailable, service: 'hostile' } }]);
  });

  it('holes without number are told in few words', async () => {
    const many = Array.from({ length: 20_000 }, () => '{}').join();
    const { errors } = await answers('{ things { id } fine }', `{"data":{"things":[${many}]}}`);
    expect(errors).toHaveLength(101);
    expect(errors?.[100]).toEqual({
      message:
        'The answer has 19,900 more errors. The gateway lists the first 100: correct their causes first.',
      extensions: { code: 'ERRORS_OMITTED', omitted: 19_900 },
    });
  });

  it.each([
    ['Latin-1', Buffer.from('{"data":{"text":"Zoë"}}', 'latin1')],
    ['UTF-16', Buffer.from('{"data":{"text":"Zoë"}}', 'utf16le')],
    [
      'half a character',
      Buffer.concat([Buffer.from('{"data":{"text":"t'), Buffer.from([0xc3]), Buffer.from('"}}')]),
    ],
    ['Latin-1 in an error', Buffer.from('{"data":{"text":null},"errors":[{"message":"Zoë"}]}', 'latin1')],
  ])('an answer that is not UTF-8 is none: %s', async (_what, sent) => {
    const { data, errors } = await answers('{ text fine }', sent);
    expect(data).toEqual({ text: null, fine: 'yes' });
    expect(errors).toMatchObject([
      {
        message: 'The answer of the subgraph hostile is not UTF-8. Its fields are missing.',
        path: ['text'],
        extensions: { code: unavailable, service: 'hostile' },
      },
    ]);
  });
});

// A number of a custom scalar may hold more than a double. Where its bytes are the gateway's to keep they are kept; where
// they are not, there is an error, and never another number.
import { buildSchema, getOperationAST, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { coercedVariables } from '../../gateway/operation/coerced-variables.js';
import { parseExactJson } from '../../gateway/operation/exact-json.js';
import { askScripted, roads } from './scripted-gateway.js';

const long = [
  '9007199254740993',
  '-9007199254740993',
  '1e400',
  '0.1000000000000000055',
  '12345678901234567890',
  '1.50',
];

describe.each(roads)('a literal, by way of %s,', (road) => {
  it.each([...long, '1.0', '1E2', '-0', '0.0000001', '100000000000000000000000'])(
    'is sent as it was written: %s',
    async (number) => {
      const asked: { query: string; variables: string }[] = [];
      const query = `query ($d: Free = {n: ${number}}) { a: echo(of: ${number}) b: echo(of: {x: [${number}, ${number}, "${number}"], z: ${number}, y: $d}) c: echo(list: [${number}]) d: echo(of: $d) }`;
      await askScripted(query, { posts: [{ data: { a: 1, b: 1, c: 1, d: 1 } }] }, { road, asked });
      const sent = print(parse(asked[0]?.query ?? ''));
      for (const piece of [
        `(of: ${number})`,
        `x: [${number}, ${number}, "${number}"], z: ${number}, y: $d`,
        `(list: [${number}])`,
        ` = {n: ${number}}`,
      ])
        expect(sent).toContain(piece);
    },
  );

  it('of a type that is a double has its value', async () => {
    const asked: { query: string; variables: string }[] = [];
    await askScripted(
      '{ echo(ratio: 0.1000000000000000055, id: 9007199254740993) }',
      { posts: [{ data: { echo: 1 } }] },
      { road, asked },
    );
    expect(asked[0]?.query).toMatch(/ratio: ?0\.10*5*\b/);
    expect(asked[0]?.query).toContain('9007199254740993');
  });
});

describe('an answer', () => {
  it.each(long)('has its digits where it is put together from texts: %s', async (number) => {
    const { text } = await askScripted(
      '{ free key echo }',
      { posts: [`{"data":{"free":${number},"key":12345678901234567890,"echo":{"a":[${number}]}}}`] },
      { road: 'text' },
    );
    expect(text).toBe(`{"data":{"free":${number},"key":12345678901234567890,"echo":{"a":[${number}]}}}`);
  });

  it.each(long.slice(0, 5))('has its digits where it is put together from objects: %s', async (number) => {
    const written: string[] = [];
    const posts = [`{"data":{"free":${number},"key":12345678901234567890, "echo":{"a":[${number}]}}}`];
    await askScripted('{ free key echo }', { posts }, { written });
    expect(written).toEqual([
      `{"data":{"free":${number},"key":12345678901234567890,"echo":{"a":[${number}]}}}`,
    ]);
  });

  it('takes a double for a Float, and no other number for an Int', async () => {
    const { data, errors } = await askScripted('{ size count }', {
      posts: ['{"data":{"size":0.1000000000000000055,"count":9007199254740993,"required":{"double":1}}}'],
    });
    expect(data).toEqual({ size: 0.1, count: null });
    expect(errors).toMatchObject([{ path: ['count'] }]);
  });

  it.each(['objects', 'text'] as const)('is never infinite, by way of %s', async (road) => {
    const { data, errors } = await askScripted(
      '{ size required }',
      { posts: ['{"data":{"size":1e400,"required":1}}'] },
      { road },
    );
    expect(data).toEqual({ size: null, required: 1 });
    expect(errors).toMatchObject([{ path: ['size'], code: 'INCOMPLETE_ANSWER' }]);
  });
});

describe('the key of an entity', () => {
  const accounts =
    '{"data":{"accounts":[{"__typename":"Account","number":9007199254740993},{"__typename":"Account","number":9007199254740992}]}}';
  const holders = { data: { _entities: [{ holder: 'A' }, { holder: 'B' }] } };

  it.each(['text', 'objects'] as const)('has its digits where an answer is made of: %s', async (road) => {
    const asked: { query: string; variables: string }[] = [];
    const { data, errors } = await askScripted(
      '{ accounts { holder } }',
      { posts: [accounts], people: [holders] },
      { road, asked },
    );
    expect(asked[1]?.variables).toBe(
      '{"representations":[{"__typename":"Account","number":9007199254740993},{"__typename":"Account","number":9007199254740992}]}',
    );
    expect(data).toEqual({ accounts: [{ holder: 'A' }, { holder: 'B' }] });
    expect(errors).toBeUndefined();
  });
});

it('Apollo’s executor is given no answer with such a number', async () => {
  const { data, errors } = await askScripted(
    '{ free text }',
    { posts: ['{"data":{"free":9007199254740993,"text":"x"}}'] },
    { road: 'apollo' },
  );
  expect(data).toEqual({ free: null, text: null });
  expect(errors).toMatchObject([
    { path: ['free'], code: 'SUBGRAPH_UNAVAILABLE' },
    { path: ['text'], code: 'SUBGRAPH_UNAVAILABLE' },
  ]);
});

describe('a variable', () => {
  const schema = buildSchema(
    'scalar Free input In { free: Free ratio: Float ins: [In] } type Query { a(free: Free, id: ID, ratio: Float, n: Int, list: [Free!], in: In): Int }',
  );
  const coerce = (type: string, value: string) => {
    const document = parse(`query ($v: ${type}) { a }`);
    const variables = parseExactJson(`{"v":${value}}`) as Record<string, unknown>;
    const { coerced, errors } = coercedVariables(
      schema,
      document,
      getOperationAST(document) ?? {},
      variables,
    );
    return {
      variables,
      coerced,
      errors: errors?.map(({ message, extensions }) => `${String(extensions['code'])}: ${message}`),
    };
  };

  it.each([
    ['Free', '9007199254740993', ''],
    ['Free', '1e400', ''],
    ['Free!', '{"a":[1,{"b":9007199254740993}]}', ' at "v.a[1].b"'],
    ['ID', '9007199254740993', ''],
    ['[Free!]', '[1,9007199254740993]', ' at "v[1]"'],
    ['[Free!]', '9007199254740993', ''],
    ['In', '{"ins":[{"free":9007199254740993}]}', ' at "v.ins[0].free"'],
  ])('of type %s is refused: %s', (type, value, place) => {
    expect(coerce(type, value).errors).toEqual([
      `BAD_USER_INPUT: Variable "$v" has a number${place} with more digits than can be kept. Send it as a string if its type allows that, or write it into the document.`,
    ]);
  });

  it.each([
    ['Float', '0.1000000000000000055', 0.1],
    ['In', '{"ratio":0.1000000000000000055}', { ratio: 0.1 }],
  ])('of type %s takes the nearest double: %s', (type, value, expected) => {
    const { variables, coerced } = coerce(type, value);
    expect(coerced).toEqual({ v: expected });
    expect(variables).toEqual({ v: expected });
  });

  it.each([
    ['Float', '1e400'],
    ['Int', '9007199254740993'],
    ['String', '9007199254740993'],
    ['Boolean', '9007199254740993'],
  ])('of type %s is no such number: %s', (type, value) => {
    expect(coerce(type, value).errors).toHaveLength(1);
  });

  it('describes ten wrong numbers and no more', () => {
    expect(
      coerce('[Free!]', `[${Array.from({ length: 40 }, () => '9007199254740993').join()}]`).errors,
    ).toHaveLength(10);
  });
});

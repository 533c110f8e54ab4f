import {
  buildSchema,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createExecutor } from '../executor.js';
import type { AnswerLimits } from './answer-limits.js';

const schema = buildSchema(/* GraphQL */ `
  enum Level {
    LOW
    HIGH
  }
  input Filter {
    name: String
    level: Level = HIGH
    levels: [Level!]
    not: Filter
  }
  input Choice @oneOf {
    id: ID
    name: String
  }
  type Item {
    id: ID!
    item: Item
    items(first: Int = 2): [Item!]!
    b: Item
    b_c: String
    c: String
    names: [String!]
  }
  type Query {
    told(where: Filter, level: Level = LOW, ids: [ID!]): String
    chosen(by: Choice!): String
    item: Item
    sure(first: Int! = 1): String
  }
  type Mutation {
    add(number: Int!): Int
    fail: Int!
  }
`);

const added: string[] = [];

function resolve(type: string, field: string, resolver: GraphQLFieldResolver<unknown, unknown>): void {
  const definition = (schema.getType(type) as GraphQLObjectType).getFields()[field];
  if (definition) definition.resolve = resolver;
}

const item = { id: '1', b_c: 'of b_c', c: 'of c', names: ['x'.repeat(100), 'y'.repeat(100)] };
resolve('Query', 'told', (_source, given) => JSON.stringify(given));
resolve('Query', 'chosen', (_source, given) => JSON.stringify(given));
resolve('Query', 'sure', (_source, given) => JSON.stringify(given));
resolve('Query', 'item', () => Promise.resolve(item));
resolve('Item', 'item', () => item);
resolve('Item', 'items', (_source, { first }: { first: number }) =>
  Promise.resolve(Array.from({ length: first }, () => item)),
);
resolve('Item', 'b', (_source, _none, _context, { fieldNodes, path }) => ({
  ...item,
  b_c: `${String(path.key)} asks for ${(fieldNodes[0]?.selectionSet?.selections ?? []).length}`,
}));
resolve(
  'Item',
  'c',
  (_source, _none, _context, { path, fieldNodes }) => `${String(path.key)} ${fieldNodes.length}`,
);
resolve('Mutation', 'add', async (_source, { number }: { number: number }) => {
  added.push(`began ${String(number)}`);
  await new Promise((done) => {
    setImmediate(done);
  });
  added.push(`did ${String(number)}`);
  return number;
});
resolve('Mutation', 'fail', () => Promise.reject(new Error('no')));

const { execute } = createExecutor(schema);

async function ask(
  query: string,
  variables: Record<string, unknown> = {},
  limits: Partial<AnswerLimits> = {},
): Promise<ExecutionResult> {
  const answer = await execute(
    { query, variables },
    {},
    { limits: { objects: 1_000, bytes: 1_000_000, ...limits } },
  );
  return JSON.parse(JSON.stringify(answer)) as ExecutionResult;
}

async function refusal(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { data, errors } = await ask(query, variables);
  return {
    data,
    errors: errors?.map(({ message, extensions }) => `${String(extensions['code'])} ${message}`),
  };
}

describe('arguments', () => {
  it('leave out what a variable does not give, in objects too', async () => {
    const query =
      'query ($n: String, $l: Level) { told(where: { name: $n, level: $l, not: { level: $l } }) }';
    expect(await ask(query)).toEqual({
      data: { told: '{"where":{"level":"HIGH","not":{"level":"HIGH"}},"level":"LOW"}' },
    });
    expect(await ask(query, { n: null, l: null })).toEqual({
      data: { told: '{"where":{"name":null,"level":null,"not":{"level":null}},"level":"LOW"}' },
    });
  });

  it('take one value for a list of one, and enums in lists', async () => {
    expect(
      await ask('query ($l: Level!) { told(ids: 7, where: { levels: [LOW, $l] }) }', { l: 'HIGH' }),
    ).toEqual({
      data: { told: '{"where":{"level":"HIGH","levels":["LOW","HIGH"]},"level":"LOW","ids":["7"]}' },
    });
  });

  it('have their defaults where a variable brings nothing, and fail their field where it brings null', async () => {
    const query = 'query ($n: Int = 3) { sure(first: $n) told }';
    expect(await ask(query)).toMatchObject({ data: { sure: '{"first":3}' } });
    const { data, errors } = await ask(query, { n: null });
    expect(data).toEqual({ sure: null, told: '{"level":"LOW"}' });
    expect(errors).toMatchObject([{ path: ['sure'] }]);
  });

  it('of a type of which one field is to be given are held to it', async () => {
    expect(await ask('{ chosen(by: { id: "1" }) }')).toEqual({ data: { chosen: '{"by":{"id":"1"}}' } });
    expect(await refusal('{ chosen(by: { id: "1", name: "x" }) }')).toMatchObject({ data: undefined });
    expect(await refusal('query ($by: Choice!) { chosen(by: $by) }', { by: {} })).toMatchObject({
      data: undefined,
    });
  });
});

describe('names', () => {
  it('of paths that look alike are told apart', async () => {
    const { data } = await ask('{ item { b_c: c b { c b_c one: c } b_b: b { b_c } } }');
    expect(data).toEqual({
      item: {
        b_c: 'b_c 1',
        b: { c: 'c 1', b_c: 'b asks for 3', one: 'one 1' },
        b_b: { b_c: 'b_b asks for 1' },
      },
    });
  });

  it('may be those of JavaScript', async () => {
    const query =
      'query ($x: Boolean!) { __proto__: item { constructor: id __proto__: c @include(if: $x) } }';
    const { execute: again } = createExecutor(schema);
    const { data } = await again({ query, variables: { x: true } }, {});
    expect(JSON.stringify(data)).toBe('{"__proto__":{"constructor":"1","__proto__":"__proto__ 1"}}');
    expect(
      await refusal('query ($__proto__: Boolean!) { item @include(if: $__proto__) { id } }'),
    ).toMatchObject({
      errors: ['GRAPHQL_VALIDATION_FAILED Give the variable "$__proto__" another name.'],
    });
  });
});

describe('@skip and @include', () => {
  it('refuse null, which a variable with a default may be', async () => {
    const query = 'query ($x: Boolean = true) { item { id @include(if: $x) c @skip(if: $x) } }';
    expect(await ask(query)).toEqual({ data: { item: { id: '1' } } });
    expect(await refusal(query, { x: null })).toEqual({
      data: undefined,
      errors: [
        'BAD_USER_INPUT Variable "$x" is null, but @skip or @include needs true or false. Leave it out to use its default.',
      ],
    });
  });

  it('leave a field where it is first asked for', async () => {
    const query =
      'query ($x: Boolean!) { item { c @include(if: $x) id ... @skip(if: $x) { c } ... on Item { names } c } }';
    const order = async (x: boolean): Promise<string[]> => {
      const { data } = await ask(query, { x });
      return Object.keys(data?.['item'] as object);
    };
    expect(await order(true)).toEqual(['c', 'id', 'names']);
    expect(await order(false)).toEqual(['id', 'c', 'names']);
  });
});

it('answers introspection, isOneOf included', async () => {
  expect(
    await ask(
      '{ __type(name: "Query") { isOneOf kind } other: __type(name: "Choice") { isOneOf } __schema { queryType { name } } }',
    ),
  ).toEqual({
    data: {
      __type: { isOneOf: null, kind: 'OBJECT' },
      other: { isOneOf: true },
      __schema: { queryType: { name: 'Query' } },
    },
  });
});

describe('a mutation', () => {
  it('does one after the other, whatever arguments one of them is refused for', async () => {
    const { data, errors } = await ask(
      'mutation ($n: Int = 1) { a: add(number: 1) b: add(number: $n) c: add(number: 2) }',
      {
        n: null,
      },
    );
    expect(data).toEqual({ a: 1, b: null, c: 2 });
    expect(errors).toMatchObject([{ path: ['b'] }]);
    expect(added.splice(0)).toEqual(['began 1', 'did 1', 'began 2', 'did 2']);
  });

  it('ends where one that must answer fails', async () => {
    expect(await ask('mutation { a: add(number: 1) fail b: add(number: 2) }')).toMatchObject({
      data: null,
      errors: [{ path: ['fail'] }],
    });
    expect(added.splice(0)).toEqual(['began 1', 'did 1']);
  });
});

describe('fragments that double', () => {
  const doubling = (spread: (next: number) => string): string =>
    [
      `{ item { ...F0 } }`,
      ...Array.from(
        { length: 24 },
        (_none, index) => `fragment F${index} on Item { id ${spread(index + 1)} }`,
      ),
      'fragment F24 on Item { id }',
    ].join('\n');

  it('are read once where they ask for the same', async () => {
    expect(
      await ask(doubling((next) => `...F${next} ... { ...F${next} } ... on Item { ...F${next} }`)),
    ).toEqual({
      data: { item: { id: '1' } },
    });
  });

  it('are refused where they ask for ever more', async () => {
    expect(await refusal(doubling((next) => `b { ...F${next} } item { ...F${next} }`))).toEqual({
      data: undefined,
      errors: [expect.stringMatching(/^OPERATION_TOO_LARGE With its fragments written out/)],
    });
  });
});

describe('an answer that is too large', () => {
  const page = (depth: number): string =>
    depth === 0 ? '{ id }' : `{ id items(first: 10) ${page(depth - 1)} }`;

  it('ends at the field where it has too many objects, which is named with what makes it smaller', async () => {
    expect(await ask(`{ item ${page(4)} told }`)).toEqual({
      data: null,
      errors: [
        {
          message:
            'The answer has more than 1,000 objects at `item.items.items.items`. Lower `first` of `items`, filter them, or ask in several operations.',
          path: expect.arrayContaining(['item', 'items']) as unknown,
          extensions: { code: 'ANSWER_TOO_LARGE' },
        },
      ],
    });
    expect(await ask(`{ item ${page(2)} }`)).not.toHaveProperty('errors');
  });

  it('ends where it has too many bytes, in fields of one object too', async () => {
    const again = Array.from({ length: 60 }, (_none, index) => `n${index}: names`).join(' ');
    expect(await ask(`{ item { ${again} } }`, {}, { bytes: 10_000 })).toMatchObject({
      data: null,
      errors: [{ path: ['item', expect.any(String)], extensions: { code: 'ANSWER_TOO_LARGE' } }],
    });
    expect(await ask(`{ item { names } }`, {}, { bytes: 10_000 })).not.toHaveProperty('errors');
  });

  it('calls no more resolvers', async () => {
    let called = 0;
    resolve('Item', 'b', () => {
      called += 1;
      return Promise.resolve(item);
    });
    const { errors } = await ask(`{ item { items(first: 400) { items(first: 400) { b { id } } } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'ANSWER_TOO_LARGE' } }]);
    const before = called;
    await new Promise((done) => {
      setTimeout(done, 20);
    });
    expect(called).toBe(before);
    expect(called).toBeLessThan(2_000);
  });
});

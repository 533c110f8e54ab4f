// What a text program asks, what it answers, and what happens when a subgraph answers otherwise.
import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { SubgraphFailure } from '../../transport/subgraph-transport.js';
import type { FetchNode, PlanNode } from '../planner/plan.js';
import { atOnce } from '../../operation/slices.js';
import { compileProgram } from '../compile-program.js';

const schema = buildSchema(`
  type Query { orders(first: Int): [Order!]! }
  type Order { id: ID! total: Float buyer: User lines: [Line!]! }
  type Line { item: String! kind: Kind! }
  type User { id: ID! email: String }
  enum Kind { GOODS SERVICE }
`);
const fetch = (service: string, document: string, more: Partial<FetchNode> = {}): FetchNode => ({
  kind: 'fetch',
  service,
  document,
  operationName: undefined,
  operationKind: 'query',
  variables: [],
  requires: undefined,
  inputRewrites: [],
  outputRewrites: [],
  ...more,
});
const key = (name: string) => ({ kind: 'field', read: name, write: name, selections: undefined }) as const;
const plan: PlanNode = {
  kind: 'sequence',
  nodes: [
    fetch(
      'shop',
      'query ($first: Int) { orders(first: $first) { id total buyer { __typename id } lines { item kind } } }',
      { variables: ['first'] },
    ),
    {
      kind: 'flatten',
      path: [{ kind: 'field', name: 'orders' }, { kind: 'each' }, { kind: 'field', name: 'buyer' }],
      node: fetch(
        'users',
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { email } } }',
        {
          requires: [{ kind: 'fragment', type: 'User', selections: [key('__typename'), key('id')] }],
        },
      ),
    },
  ],
};
const query = 'query ($first: Int) { orders(first: $first) { lines { item kind } total buyer { email } } }';
const buyer = (id: string) => `{"__typename":"User","id":"${id}"}`;
const line = '[{"item":"a \\"b\\" é","kind":"GOODS"}]';
const orders = `{"data":{"orders":[{"id":"1","total":1.50,"buyer":${buyer('u1')},"lines":${line}},{"id":"2","total":null,"buyer":null,"lines":[]},{"id":"3","total":3,"buyer":${buyer('u2')},"lines":[]},{"id":"4","total":4,"buyer":${buyer('u1')},"lines":[]}]}}`;
const users = '{"data":{"_entities":[{"email":"one@x.example"},{"email":null}]}}';
const whole = `{"data":{"orders":[{"lines":${line},"total":1.50,"buyer":{"email":"one@x.example"}},{"lines":[],"total":null,"buyer":null},{"lines":[],"total":3,"buyer":{"email":null}},{"lines":[],"total":4,"buyer":{"email":"one@x.example"}}]}}`;

type Answers = Readonly<Record<string, string | Buffer | SubgraphFailure>>;

function program(answers: Answers) {
  const asked: string[] = [];
  const outcomes: string[] = [];
  const answer = (service: string, variables: string): Promise<Buffer> => {
    asked.push(`${service} ${variables}`);
    const given = answers[service];
    return given === undefined || given instanceof SubgraphFailure
      ? Promise.reject(given ?? new Error('not to be asked'))
      : Promise.resolve(Buffer.from(given as string));
  };
  const compiled = atOnce(
    compileProgram(
      { document: parse(query), operationName: undefined, plan, clientName: (name) => name },
      {
        schema,
        apiSchema: schema,
        report: {
          subgraphFailed: () => 'an id',
          errorsHidden: () => 'an id',
          textProgram: (outcome) => outcomes.push(outcome),
        },
        transports: (service) => ({
          prepare:
            () =>
            async ({ variables }) =>
              JSON.parse(String(await answer(service, JSON.stringify(variables)))) as unknown,
          prepareText:
            () =>
            ({ variables }) =>
              answer(service, variables),
        }),
      },
    ),
  );
  const run = async (variables: Record<string, unknown> = {}) => {
    const result = await compiled.runText?.({ variables, headers: {} });
    return Buffer.isBuffer(result) ? String(result) : (JSON.parse(JSON.stringify(result)) as unknown);
  };
  return { run, asked, outcomes };
}

it('passes on what the subgraphs wrote, and asks for every entity once', async () => {
  const { run, asked, outcomes } = program({ shop: orders, users });
  expect(await run({ first: 4 })).toBe(whole);
  expect(asked).toEqual(['shop {"first":4}', `users {"representations":[${buyer('u1')},${buyer('u2')}]}`]);
  expect(outcomes).toEqual(['text']);
});

it('puts up with a line’s end behind an answer', async () => {
  const { run, outcomes } = program({ shop: `${orders}\n`, users: `${users}\r\n` });
  expect(await run()).toBe(whole);
  expect(outcomes).toEqual(['text']);
});

it('asks nobody for entities that there are none of', async () => {
  const { run, asked } = program({ shop: '{"data":{"orders":[]}}' });
  expect(await run()).toBe('{"data":{"orders":[]}}');
  expect(asked).toEqual(['shop {}']);
});

it.each<[string, Answers, string]>([
  [
    'keys in another order',
    { shop: orders.replace('"id":"2","total":null', '"total":null,"id":"2"'), users },
    'unexpected',
  ],
  ['white space', { shop: orders, users: users.replace(',', ', ') }, 'unexpected'],
  ['extensions', { shop: orders, users: users.replace(/\}$/, ',"extensions":{}}') }, 'unexpected'],
])(
  'makes the same answer of objects where there is %s, and asks nobody twice',
  async (_what, answers, outcome) => {
    const { run, asked, outcomes } = program(answers);
    expect(await run()).toEqual(JSON.parse(whole));
    expect(asked).toHaveLength(2);
    expect(outcomes).toEqual([outcome]);
  },
);

it.each<[string, Answers, string, string]>([
  ['does not answer', { shop: orders, users: new SubgraphFailure('gone') }, 'failed', 'SUBGRAPH_UNAVAILABLE'],
  ['answers with no JSON', { shop: orders, users: 'oh no' }, 'unexpected', 'SUBGRAPH_UNAVAILABLE'],
  ['breaks off', { shop: orders, users: users.slice(0, -3) }, 'unexpected', 'SUBGRAPH_UNAVAILABLE'],
  [
    'has errors',
    {
      shop: orders,
      users: '{"data":null,"errors":[{"message":"no","extensions":{"code":"DATABASE_UNAVAILABLE"}}]}',
    },
    'unexpected',
    'DATABASE_UNAVAILABLE',
  ],
])('says so where a subgraph %s, and asks nobody twice', async (_what, answers, outcome, code) => {
  const { run, asked, outcomes } = program(answers);
  expect(await run()).toMatchObject({
    data: { orders: [{ total: 1.5, buyer: { email: null } }, { buyer: null }, {}, {}] },
    errors: [{ path: ['orders'], extensions: { code, service: 'users' } }],
  });
  expect(asked).toHaveLength(2);
  expect(outcomes).toEqual([outcome]);
});

it('takes bytes that are not UTF-8 for no answer', async () => {
  const broken = Buffer.from(users);
  broken[broken.indexOf('one')] = 0xff;
  const { run, outcomes } = program({ shop: orders, users: broken });
  expect(await run()).toMatchObject({
    data: { orders: [{ buyer: { email: null } }, {}, {}, {}] },
    errors: [{ message: expect.stringContaining('is not UTF-8.') as unknown, path: ['orders'] }],
  });
  expect(outcomes).toEqual(['unexpected']);
});

it('does not let an unknown enum value or a null for a non-null pass', async () => {
  const unknown = program({ shop: orders.replace('GOODS', 'GIFTS'), users });
  expect(await unknown.run()).toMatchObject({
    data: null,
    errors: [{ path: ['orders', 0, 'lines', 0, 'kind'] }],
  });
  const missing = program({ shop: orders.replace('"kind":"GOODS"', '"kind":null'), users });
  expect(await missing.run()).toMatchObject({
    data: null,
    errors: [{ path: ['orders', 0, 'lines', 0, 'kind'] }],
  });
});

it('refuses variables of the wrong type before anybody is asked', async () => {
  const { run, asked } = program({});
  expect(await run({ first: 'x' })).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(asked).toEqual([]);
});

it('rests where answers keep being unexpected', async () => {
  const { run, outcomes } = program({ shop: `${orders} `, users });
  for (let request = 0; request < 7; request += 1) expect(await run()).toEqual(JSON.parse(whole));
  expect(outcomes).toEqual([...Array<string>(5).fill('unexpected'), 'cool-down', 'cool-down']);
});

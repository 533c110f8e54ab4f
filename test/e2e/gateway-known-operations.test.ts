// An operation that was answered before is answered by its cached program; nobody can tell by the answer.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTinyGateway, type TinyGateway } from '../support/gateway/tiny-gateway.js';
import { desks, staff, trouble } from '../support/tiny-subgraphs/definitions.js';

let gateway: TinyGateway;
beforeAll(async () => {
  gateway = await startTinyGateway([staff, desks, trouble]);
});
afterAll(() => gateway.close());

async function post(body: object, accept: string) {
  const response = await fetch(`${gateway.url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, 'workforce-actor': 'p1' },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    answer: JSON.parse(await response.text()) as unknown,
  };
}

const named = 'query One($n: Int!) { employees(first: $n) { name } } query Two { actor }';

it.each<[string, object, object?]>([
  ['data', { query: '{ employees { name desk { number } } }' }],
  ['headers that travel on', { query: '{ actor desks { actor } }' }],
  ['errors of a subgraph', { query: '{ broken refused unknownCode leaking }' }],
  ['errors within lists', { query: '{ employees { name mood } }' }],
  ['one of several operations', { query: named, operationName: 'One', variables: { n: 1 } }],
  [
    'variables that do not fit',
    { query: named, operationName: 'One', variables: { n: 1 } },
    { query: named, operationName: 'One', variables: { n: 'one' } },
  ],
  [
    'a missing variable',
    { query: named, operationName: 'One', variables: { n: 1 } },
    { query: named, operationName: 'One' },
  ],
  [
    'nulls for what may be left out',
    { query: '{ actor }', operationName: null, variables: null, extensions: null },
  ],
  ['introspection', { query: '{ __schema { queryType { name } } }' }],
  ['a mutation', { query: 'mutation { rename(id: "e1", name: "A") { name desk { floor } } }' }],
])('%s', async (_what, first, second = first) => {
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    // A comment makes the document one that was not seen before.
    const unseen = { ...second, query: `${(second as { query: string }).query} # ${accept}` };
    const cold = await post(unseen, accept);
    await post({ ...first, query: unseen.query }, accept);
    expect(await post(unseen, accept)).toEqual(cold);
  }
});

it('goes on refusing what is no plain request', async () => {
  const query = '{ actor }';
  await post({ query }, 'application/json');
  for (const odd of [{ variables: [] }, { variables: 'x' }, { operationName: 7 }, { extensions: [] }]) {
    const { status, answer } = await post({ query, ...odd }, 'application/json');
    expect(status).toBe(400);
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  }
});

it('never carries out a mutation that another request has sent', async () => {
  const rename = 'mutation { rename(id: "e1", name: "Augusta") { name } }';
  const source = `mutation\n${rename}`;
  for (const query of [rename, `query Rename { actor } ${rename.replace('mutation', 'mutation M')}`, source])
    await post({ query }, 'application/json');
  const { seen } = gateway.subgraph('staff');
  const before = seen.length;
  for (const [operationName, query] of [
    ['mutation', rename.replace('mutation ', '')],
    ['mutation', `\n${rename}`],
    [rename, ''],
    ['mutation { rename(id: "e1", name: "Augusta") { name } }', '{ actor }'],
    ['M', rename],
  ] as const) {
    const { answer } = await post({ query, operationName }, 'application/json');
    expect(answer).toMatchObject({ errors: [{}] });
  }
  expect(seen).toHaveLength(before);
});

// The compiled engine gives what Apollo's executor gives, on operations that each exercise one thing.
import { beforeAll, describe, expect, it } from 'vitest';
import { plannerKinds } from '../../gateway/engine/planner/planner-settings.js';
import { startApollo, startCompiled, startText, type TestEngine } from './engines.js';
import { market } from './worlds/market.js';

const operations: readonly [string, string, Record<string, unknown>?][] = [
  ['root fields with arguments and defaults', '{ items { id price status } two: items(first: 2) { label } }'],
  ['an entity across subgraphs', '{ items { id stock reviews { body stars author { id email } } } }'],
  [
    'equal entities asked for once and put everywhere',
    '{ items(first: 6) { owner { id age email credit friends { id label age } } } }',
  ],
  ['@requires with an argument', '{ items { slow: shipping fast: shipping(express: true) } }'],
  ['an interface', '{ nodes { id label ... on Item { price } ... on User { email } __typename } }'],
  ['an @interfaceObject from its own side', '{ topNodes { id score rank label __typename } }'],
  ['an @interfaceObject from the other side', '{ nodes { __typename score } node(id: "u2") { rank } }'],
  [
    'a union with a flawed member',
    '{ search { __typename ... on Note { text about { id label } } ... on Node { id score } } }',
  ],
  ['nested lists', '{ items { parts { name size item { id stock twin { id label } } } } }'],
  [
    'nulls that bubble',
    '{ strict { id stock } note { text about { label } } item(id: "i5") { stock label } }',
  ],
  [
    'fragments, merged and conditional',
    'query ($yes: Boolean!, $no: Boolean = false) { items { ...F twin @include(if: $no) { id } ... on Item @skip(if: $yes) { status } } } fragment F on Item { box { width } ...G @include(if: $yes) } fragment G on Item { box { height } owner { label } }',
    { yes: true },
  ],
  [
    'introspection, mixed',
    '{ __typename __schema { queryType { name } } __type(name: "Item") { name fields { name } } me { id __typename age } }',
  ],
  [
    'variables of all kinds',
    'query ($s: Search, $first: Int = 3, $status: Status, $id: ID!) { search(by: $s) { __typename } items(first: $first, status: $status) { id } item(id: $id) { id label } }',
    { s: { limit: 3, status: ['NEW'] }, id: 'i1' },
  ],
  [
    'a mutation, in series',
    'mutation { a: rename(id: "i1", label: "x") { id label stock } touch buy(id: "i1") { id friends { id } } b: rename(id: "i2", label: "y") { shipping } }',
  ],
  ['a non-null root field that fails', 'mutation { touch rename(id: "i5", label: "x") { stock } }'],
  ['aliases that swap names', '{ items { id: label label: id owner: twin { stock: id } } }'],
  ['values only under @provides', '{ reviews { author { email } on { id label } } }'],
  ['nothing to fetch', '{ __typename }'],
];

describe.each(plannerKinds)('the compiled engine with the planner %s beside Apollo’s executor', (planner) => {
  let apollo: TestEngine;
  let compiled: TestEngine;
  let text: TestEngine;
  beforeAll(async () => {
    [apollo, compiled, text] = await Promise.all([
      startApollo(market),
      startCompiled(market, planner),
      startText(market, { planner }),
    ]);
  });

  it.each(operations)('answers alike: %s', async (_what, query, variables = {}) => {
    const expected = await apollo.ask(query, variables);
    const ours = await compiled.ask(query, variables);
    const { data, errors } = ours;
    expect(await text.ask(query, variables)).toEqual(ours);
    expect({ data, errors }).toEqual({ data: expected.data, errors: expected.errors });
  });
});

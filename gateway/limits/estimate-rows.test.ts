import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { fragmentsOf } from '../operation/fragments-of.js';
import { estimateRows } from './estimate-rows.js';
import type { AnswerEstimate } from './limit-rule.js';
import { listSizesOf, noListSizes, type ListSizes } from './list-sizes.js';
import { rowEstimates } from './row-estimates.js';

const schema = buildSchema(`
  type Query {
    person: Person
    people(first: Int, after: String): PersonConnection!
    few(first: Int = 5): PersonConnection!
    organisations(limit: Int): [Organisation!]!
    skills: [Skill!]!
    search(page: Page, where: Where): [Person!]!
    rooms: [[Office!]!]!
    boards: [[[Person]]]
    teams: [PersonConnection!]!
    results(first: Int): Results!
    packs(first: Int): Pack
  }
  type Pack { items: [Person!]! packs(first: Int): Pack }
  type Results { items: [Person!]! facets: [Skill!]! }
  input Page { first: Int, last: Int = 4, within: Page }
  input Where { name: String, limits: [Int!] }
  type PersonConnection { edges: [PersonEdge!]! nodes: [Person!]! pageInfo: PageInfo! totalCount: Int }
  type PersonEdge { node: Person! cursor: String! }
  type PageInfo { endCursor: String }
  type Person { name: String! home: Organisation skills: [Skill!]! colleagues(last: Int): PersonConnection! }
  type Skill { key: String! holders(first: Int): PersonConnection! }
  union Organisation = Department | Firm
  type Department { name: String! children: [Department!]! head: Person }
  type Firm { name: String! owner: Person offices: [Office!]! }
  type Office { city: String! }
`);

function rowsOf(
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
  listSizes: ListSizes = noListSizes,
): number {
  return estimateOf(text, variables, listSizes).rows;
}

function estimateOf(
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
  listSizes: ListSizes = noListSizes,
): AnswerEstimate {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return estimateRows(schema, { operation, fragments: fragmentsOf(document), variables }, listSizes);
}

it.each<[string, string, number]>([
  ['nothing', '{ __typename }', 0],
  ['one object', '{ person { name } }', 1],
  ['objects within it', '{ person { home { ... on Firm { name } } } }', 2],
  ['a page as asked', '{ people(first: 20) { edges { node { name } } } }', 20],
  ['a page by default', '{ people { edges { node { name } } } }', 50],
  ['a page by the schema’s default', '{ few { edges { node { name } } } }', 5],
  ['a page whose nodes are listed', '{ people(first: 20) { nodes { name } } }', 20],
  ['a page of nothing', '{ people(first: 0) { edges { node { name } } } }', 0],
  [
    'what says something of a page',
    '{ people(first: 20) { totalCount pageInfo { endCursor } edges { cursor } } }',
    0,
  ],
  ['a list without a bound', '{ skills { key } }', 10],
  ['a list with a limit', '{ organisations(limit: 3) { ... on Firm { name } } }', 3],
  ['a page whose size is in an input object', '{ search(page: { first: 500 }) { skills { key } } }', 5_500],
  ['a page by an input field’s default', '{ search(page: {}) { name } }', 4],
  [
    'no size deeper in an input object',
    '{ search(page: { last: null, within: { first: 3 } }) { name } }',
    10,
  ],
  ['no size in other fields', '{ search(where: { name: "9", limits: [9] }) { name } }', 10],
  ['lists of lists', '{ rooms { city } }', 100],
  ['lists of lists of lists', '{ boards { name } }', 1_000],
  ['lists of connections', '{ teams { nodes { name } } }', 500],
  ['lists in pages', '{ people(first: 20) { edges { node { skills { key } } } } }', 20 + 200],
  [
    'pages in pages',
    '{ people(first: 20) { edges { node { colleagues(last: 3) { nodes { name } } } } } }',
    20 + 60,
  ],
  [
    'the larger of two types',
    '{ organisations(limit: 2) { ... on Department { children { name } } ... on Firm { owner { name } } } }',
    2 + 20,
  ],
  [
    'fields that are merged',
    '{ people(first: 5) { nodes { name } } ...More } fragment More on Query { people(first: 5) { nodes { name home { ... on Firm { name } } } } }',
    10,
  ],
  ['what is asked for under another name', '{ a: person { name } b: person { name } }', 2],
])('counts %s', (_what, text, rows) => {
  expect(rowsOf(text)).toBe(rows);
});

it('takes sizes and conditions from variables', () => {
  const text =
    'query ($n: Int, $all: Boolean!) { people(first: $n) { nodes { name skills @include(if: $all) { key } } } }';
  expect(rowsOf(text, { n: 7, all: false })).toBe(7);
  expect(rowsOf(text, { n: 7, all: true })).toBe(77);
});

it('takes sizes from variables in input objects, and from input objects in variables', () => {
  const size = 'query ($n: Int) { search(page: { first: $n }) { name } }';
  expect(rowsOf(size, { n: 7 })).toBe(7);
  const page = 'query ($page: Page) { search(page: $page) { name } }';
  expect(rowsOf(page, { page: { first: 500 } })).toBe(500);
});

it('takes sizes from where @listSize says that they are', () => {
  const sdl = `
    schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize"]) { query: Query }
    type Query {
      search: [Int] @listSize(slicingArguments: ["page.within.first", "where.name"], assumedSize: 30)
      skills: [Int] @listSize(assumedSize: 1000)
      results: Int @listSize(slicingArguments: "first", sizedFields: "items")
    }`;
  const sizes = listSizesOf(parse(sdl));
  const rows = (text: string) => rowsOf(text, {}, sizes);
  expect(rows('{ search(page: { first: 5, within: { first: 500 } }) { name } }')).toBe(500);
  expect(rows('{ search(page: { first: 5 }) { name } }')).toBe(30);
  expect(rows('{ search { name } }')).toBe(30);
  expect(rows('{ people(first: 500) { nodes { skills { key } } } }')).toBe(5_500);
  expect(rows('{ skills { key } }')).toBe(1_000);
  expect(rows('{ results(first: 500) { items { name } facets { key } } }')).toBe(1 + 500 + 10);
  expect(rows('{ results(first: 500) { items { skills { key } } } }')).toBe(1 + 5_500);
  expect(rows('{ results { items { name } } }')).toBe(1 + 10);
  const nested = '{ results(first: 500) { items { skills { key } } facets { key } } }';
  expect(estimateOf(nested, {}, sizes).heaviest('rows')).toBe('results.items.skills');
});

it('counts a page that an object holds, whatever its lists are called', () => {
  expect(rowsOf('{ packs(first: 20000) { items { name } } }')).toBe(1 + 20_000);
  expect(rowsOf('{ packs(first: 3) { packs(first: 500) { items { skills { key } } } } }')).toBe(2 + 5_500);
  expect(rowsOf('{ packs { items { name } } }')).toBe(1 + 10);
});

it('remembers estimates by all that they depend on, and by nothing else', () => {
  const document = parse(`query ($page: Page, $n: Int, $where: Where, $id: String, $few: Int) {
    a: search(page: $page, where: $where) { name }
    b: search(page: { first: $n }, where: { name: $id }) { name }
    c: few(first: $few) { nodes { name } }
  }`);
  const estimate = rowEstimates(
    schema,
    document,
    document.definitions[0] as OperationDefinitionNode,
    noListSizes,
  );
  const rows = (variables: Readonly<Record<string, unknown>>) => estimate(variables).rows;
  expect(rows({ page: { first: 5 }, n: 6, few: null })).toBe(61);
  expect(rows({ page: { first: 5 }, n: 6 })).toBe(16);
  expect(rows({ page: { first: 50 }, n: 6 })).toBe(61);
  expect(rows({ page: { within: { first: 50 } }, n: 6 })).toBe(21);
  expect(rows({ page: { first: 50 }, n: 7 })).toBe(62);
  const once = estimate({ page: { first: 5 }, n: 1, where: { name: 'x', limits: [1] }, id: 'x' });
  expect(estimate({ page: { first: 5 }, n: 1, where: { name: 'y', limits: [2] }, id: 'y' })).toBe(once);
});

it('counts what is nested deeper than numbers go as the largest of them', () => {
  const deep = 'colleagues { nodes { '.repeat(12);
  expect(rowsOf(`{ person { ${deep} name ${'} }'.repeat(12)} } }`)).toBe(Number.MAX_SAFE_INTEGER);
});

it('estimates fragments that spread each other twice in no time, and refuses what cannot be estimated', () => {
  const levels = Array.from({ length: 60 }, (_, level) => level);
  const doubling = levels.map(
    (level) =>
      `fragment F${level} on Department { a: head { home { ...F${level + 1} } } b: head { home { ...F${level + 1} } } }`,
  );
  const end = 'fragment F60 on Department { name }';
  expect(rowsOf(['{ organisations { ...F0 } }', ...doubling, end].join('\n'))).toBe(Number.MAX_SAFE_INTEGER);

  const names = Array.from({ length: 16 }, (_, name) => name);
  const branching = levels.flatMap((level) =>
    names.map(
      (own) =>
        `fragment F${level}_${own} on Department { ${names
          .filter((name) => name !== own)
          .map(
            (name) =>
              `n${name}: head { home { ${level === 59 ? '__typename' : `...F${level + 1}_${own}`} } }`,
          )
          .join(' ')} }`,
    ),
  );
  const all = names.map((name) => `...F0_${name}`).join(' ');
  expect(() => rowsOf([`{ organisations { ${all} } }`, ...branching].join('\n'))).toThrow(
    expect.objectContaining({ extensions: { code: 'OPERATION_TOO_LARGE' } }) as Error,
  );
});

it.each([
  [
    'the list that multiplies',
    '{ people(first: 500) { nodes { colleagues(last: 500) { nodes { name } } } } }',
    'people.colleagues',
  ],
  [
    'by the answer’s names',
    '{ all: people(first: 9) { edges { node { their: skills { key } } } } person { name } }',
    'all.node.their',
  ],
])('names %s', (_what, text, path) => {
  expect(estimateOf(text).heaviest('rows')).toBe(path);
});

it.each([
  ['{ person { a: name b: name ...F } } fragment F on Person { b: name c: name }', 3],
  [
    '{ people(first: 500) { nodes { name home { ... on Department { name } ... on Firm { name } } } totalCount } }',
    1_001,
  ],
  ['{ people(first: 20) { edges { cursor node { skills { key } } } pageInfo { endCursor } } }', 20 * 11 + 1],
])('counts the values of fields: %s', (text, values) => {
  expect(estimateOf(text).values).toBe(values);
});

it('names where most values are', () => {
  const text =
    '{ skills { a: key b: key c: key d: key e: key f: key } people(first: 50) { nodes { name } } }';
  expect(estimateOf(text).heaviest('values')).toBe('skills');
  expect(estimateOf(text).heaviest('rows')).toBe('people');
});

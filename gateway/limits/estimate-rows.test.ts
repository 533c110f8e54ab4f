import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { fragmentsOf } from '../operation/fragments-of.js';
import { estimateRows } from './estimate-rows.js';
import type { EstimatedRows } from './limit-rule.js';

const schema = buildSchema(`
  type Query {
    person: Person
    people(first: Int, after: String): PersonConnection!
    few(first: Int = 5): PersonConnection!
    organisations(limit: Int): [Organisation!]!
    skills: [Skill!]!
  }
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

function rowsOf(text: string, variables: Readonly<Record<string, unknown>> = {}): number {
  return estimateOf(text, variables).rows;
}

function estimateOf(text: string, variables: Readonly<Record<string, unknown>> = {}): EstimatedRows {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return estimateRows(schema, { operation, fragments: fragmentsOf(document), variables });
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
  expect(estimateOf(text).heaviest()).toBe(path);
});

// Faults of Hive's plans that are seen or avoided before anything is sent.
import { describe, expect, it } from 'vitest';
import { plannedRightly, startApollo, startCompiled } from './engines.js';
import { market } from './worlds/market.js';
import { media } from './worlds/media.js';
import { federationHeader, type World } from './worlds/world.js';

const asGiven = <Reference>(reference: Reference): Reference => reference;
const world = (name: string, sources: World['sources']): World => ({
  name,
  header: federationHeader,
  interfaceObjectMembers: [],
  texts: [],
  sources,
});

const links = world('an interface object below itself', [
  {
    name: 'members',
    typeDefs: `
      interface Node @key(fields: "id") { id: ID! }
      type Leaf implements Node @key(fields: "id") { id: ID! }
      type Query { nodes: [Node] }
    `,
    resolvers: {
      Query: { nodes: () => [{ __typename: 'Leaf', id: 'l1' }] },
      Node: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Leaf', id }) },
      Leaf: { __resolveReference: asGiven },
    },
  },
  {
    name: 'links',
    typeDefs: `
      type Node @key(fields: "id") @interfaceObject { id: ID! links: [Link] size: Int }
      type Link { to: Node }
    `,
    resolvers: {
      Node: { __resolveReference: asGiven, links: () => [{ to: { id: 'l2' } }], size: () => 5 },
    },
  },
]);

const kinds = world('one field with and without a condition', [
  {
    name: 'shapes',
    typeDefs: `
      interface Shape { id: ID! }
      type Query { shapes: [Shape] }
      type Disc implements Shape @key(fields: "id") { id: ID! beside: [Shape] }
      type Tile implements Shape @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: { shapes: () => [{ __typename: 'Disc', id: 'd1' }] },
      Disc: {
        beside: () => [
          { __typename: 'Disc', id: 'd2' },
          { __typename: 'Tile', id: 't1' },
        ],
      },
    },
  },
  {
    name: 'sizes',
    typeDefs:
      'type Disc @key(fields: "id") { id: ID! size: Int } type Tile @key(fields: "id") { id: ID! size: Int }',
    resolvers: {
      Disc: { __resolveReference: asGiven, size: () => 5 },
      Tile: { __resolveReference: asGiven, size: () => 7 },
    },
  },
]);

const never = 'directive @never(as: Int) on FRAGMENT_SPREAD | FRAGMENT_DEFINITION | VARIABLE_DEFINITION';
const trace =
  'directive @trace(as: String) repeatable on QUERY | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION';

/** A cat's `code` and, for some of the subgraphs, its `age` and `friends` are never null; a dog's may be. */
const pets = world('members of a union that differ in what may be null', [
  {
    name: 'names',
    typeDefs: `
      ${trace}
      ${never}
      type Query { pets: [Pet] cat: Cat }
      union Pet = Cat | Dog
      type Cat @key(fields: "code") { code: String! name: String age: Int! @shareable friends: [String!]! @shareable }
      type Dog @key(fields: "code") { code: String name: String age: Int @shareable friends: [String] @shareable }
    `,
    resolvers: {
      Query: {
        pets: () => [
          { __typename: 'Cat', code: 'c1' },
          { __typename: 'Dog', code: 'd1' },
        ],
        cat: () => ({ code: 'c1' }),
      },
      Cat: { name: () => 'Tom', age: () => 3, friends: () => ['Rex'] },
      Dog: { name: () => null, age: () => null, friends: () => [null] },
    },
  },
  {
    name: 'ages',
    typeDefs: `
      ${trace}
      ${never}
      type Cat @key(fields: "code") { code: String! size: Int! age: Int @shareable friends: [String] @shareable weight: Int! @shareable }
      type Dog @key(fields: "code") { code: String size: Int! age: Int @shareable friends: [String] @shareable weight: Int @shareable }
    `,
    resolvers: {
      Cat: { __resolveReference: asGiven, size: () => 3, age: () => 3, weight: () => 4 },
      Dog: { __resolveReference: asGiven, size: () => 9, age: () => null, weight: () => null },
    },
  },
  {
    name: 'weights',
    typeDefs: `
      ${trace}
      ${never}
      type Cat @key(fields: "code") { code: String! weight: Int @shareable }
      type Query { weighed: [Cat] }
    `,
    resolvers: {
      Query: { weighed: () => [{ code: 'c1' }] },
      Cat: { __resolveReference: asGiven, weight: () => 4 },
    },
  },
]);

it.each([
  [
    'leaves keys of members that differ in what may be null to Apollo’s planner',
    pets,
    '{ pets { ... on Cat { size } ... on Dog { size } } }',
  ],
  [
    'the same of fields and lists that differ in one subgraph',
    pets,
    '{ pets { ... on Cat { name age friends } ... on Dog { age friends name } } }',
  ],
  [
    'the same of a subgraph that is asked for entities, behind an alias',
    pets,
    '{ pets { ... on Cat { x: weight } ... on Dog { x: weight } } }',
  ],
  [
    'finds the key of an @interfaceObject of which something is wanted by type',
    links,
    '{ nodes { links { to { ... on Leaf { size } } } } }',
  ],
  ['the same beside other fields', links, '{ nodes { links { to { size ... on Leaf { again: size } } } } }'],
  [
    'leaves what would be sent as no GraphQL to Apollo’s planner',
    kinds,
    'query ($yes: Boolean = true) { shapes { ... on Disc { beside { ... on Disc { size } } } ... on Disc { beside { ... on Tile @include(if: $yes) { size } } } } }',
  ],
  [
    'leaves what depends on a variable to Apollo’s planner: it would lose a field of every type but one',
    market,
    'query ($yes: Boolean = true) { topNodes { ... on Item { stock } ... @include(if: $yes) { score } } }',
  ],
  [
    'the same of a field that would depend on what a skipped one @requires',
    media,
    'query ($yes: Boolean = true) { shelf(id: "h3") { neighbour { neighbour { thickness ids @skip(if: $yes) } ids } } }',
  ],
  [
    'decides beforehand what no variable decides',
    market,
    '{ topNodes { ... on Item { score } ... @include(if: true) { rank } stock: id @skip(if: true) } }',
  ],
])('%s', async (_what, graph, query) => {
  const expected = await (await startApollo(graph)).ask(plannedRightly(graph)(query), {});
  expect(expected.errors).toEqual([]);
  expect(await (await startCompiled(graph, 'hive')).ask(query, {})).toEqual(expected);
});

it.each([
  [
    'of an operation and of fields',
    'query @trace(as: "o") { cat @trace(as: "a") @trace(as: "b") { name @trace(as: "c") size @trace } }',
    {
      names: ['@trace(as:"o")', '@trace(as:"a")@trace(as:"b")', 'name@trace(as:"c")'],
      ages: ['@trace(as:"o")', 'size@trace'],
    },
  ],
  [
    'of fragments',
    '{ cat { ... on Cat @trace(as: "i") { name } ...F @trace(as: "s") } } fragment F on Cat @trace(as: "f") { friends }',
    { names: ['@trace(as:"i")', '@trace(as:"s")', '@trace(as:"f")'], ages: [] },
  ],
  [
    'of a field with a variable',
    'query ($as: String = "v") { cat { size @trace(as: $as) } }',
    { names: [], ages: ['size@trace(as:$as)'] },
  ],
])('hands subgraphs the directives %s', async (_what, query, expected) => {
  const sent: Record<string, string> = {};
  const refuse = (service: string, text: string): void => {
    sent[service] = text.replaceAll(' ', '');
  };
  const { errors } = await (await startCompiled(pets, 'hive', { refuse })).ask(query, {});
  expect(errors).toEqual([]);
  for (const [service, directives] of Object.entries(expected)) {
    for (const directive of directives) expect(sent[service]).toContain(directive);
  }
});

describe.each(['apollo', 'hive'] as const)(
  'a directive that would be lost with the planner %s',
  (planner) => {
    it.each([
      '{ cat { ...F @never(as: 4) } } fragment F on Cat { name }',
      '{ cat { ...F } } fragment F on Cat @never { name }',
      'query ($n: Boolean = true @never) { cat { name @include(if: $n) } }',
      '{ cat { ... on Cat @trace { name size } } }',
      '{ cat { ... @trace { size } } }',
    ])('is refused: %s', async (query) => {
      const { ask, refusals } = await startCompiled(pets, planner);
      expect(await ask(query, {})).toEqual({ data: null, errors: [' OPERATION_NOT_SUPPORTED'] });
      expect(await refusals()).toEqual({ directive: 1 });
    });

    it('is passed on where all that the fragment selects comes from one subgraph', async () => {
      const query = '{ cat { ... on Cat @trace(as: "i") { name } size } }';
      expect(await (await startCompiled(pets, planner)).ask(query, {})).toEqual({
        data: { cat: { name: 'Tom', size: 3 } },
        errors: [],
      });
    });
  },
);

// Faults of Hive's plans that are seen or avoided before anything is sent.
import { expect, it } from 'vitest';
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

it.each([
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

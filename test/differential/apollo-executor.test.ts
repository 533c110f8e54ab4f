// Where Apollo's executor itself is wrong over a plan that is right: its answer, and ours.
import { describe, expect, it } from 'vitest';
import { startApollo, startCompiled } from './engines.js';
import { market } from './worlds/market.js';
import { federationHeader, type World } from './worlds/world.js';

const given = <Reference>(reference: Reference): Reference => reference;

/** A field that requires something within a list of lists. */
const grid: World = {
  name: 'grid',
  header: federationHeader,
  interfaceObjectMembers: [],
  texts: [],
  sources: [
    {
      name: 'cells',
      typeDefs:
        'type Sheet @key(fields: "id") { id: ID! rows: [[Cell]] } type Cell { value: Int } type Query { sheet: Sheet }',
      resolvers: {
        Query: { sheet: () => ({ id: 's' }) },
        Sheet: { __resolveReference: given, rows: () => [[{ value: 1 }, null], [{ value: 2 }], null] },
      },
    },
    {
      name: 'sums',
      typeDefs: `
        type Sheet @key(fields: "id") { id: ID! rows: [[Cell]] @external shown: String @requires(fields: "rows { value }") }
        type Cell { value: Int @external }
      `,
      resolvers: {
        Sheet: {
          __resolveReference: given,
          shown: ({ rows }: { rows: unknown }) => JSON.stringify(rows),
        },
      },
    },
  ],
};

const faults = [
  {
    what: 'takes a list of lists for a list of objects when it represents an entity',
    world: grid,
    query: '{ sheet { shown } }',
    apollo: { data: { sheet: { shown: '[null,null,null]' } }, errors: [] },
    ours: { data: { sheet: { shown: '[[{"value":1},null],[{"value":2}],null]' } }, errors: [] },
  },
  {
    what: 'counts list positions among the entities it asked for',
    world: market,
    query: '{ nodes { ... on Item { stock } } }',
    // The hole itself has no error then, and is told as any other.
    apollo: { errors: ['nodes.2.stock INTERNAL_SERVER_ERROR', 'nodes.3.stock INCOMPLETE_ANSWER'] },
    ours: { errors: ['nodes.3.stock INTERNAL_SERVER_ERROR'] },
  },
] as const;

describe.each(faults)('Apollo’s executor $what', ({ world, query, apollo, ours }) => {
  it('and ours does not', async () => {
    const { data, errors } = await (await startApollo(world)).ask(query, {});
    expect({ data, errors }).toMatchObject(apollo);
    expect(await (await startCompiled(world)).ask(query, {})).toMatchObject(ours);
  });
});

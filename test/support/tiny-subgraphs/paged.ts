// Two subgraphs about a fleet, for answers of many pages: ships by the page, and who commands each.
import type { TinySubgraphDefinition } from './tiny-subgraph.js';

export const shipCount = 23;

const flags = ['=SUM(A1)', '-5', 'Dover, "the" port\nof call', '', null];

export const ships = Array.from({ length: shipCount }, (_, index) => ({
  id: `s${index}`,
  name: index === 7 ? 'Şehr-i 🚢' : `Ship ${index}`,
  motto: flags[index % flags.length] ?? null,
  tons: index === 3 ? null : (1 - index) * 1000,
  value: (index + 1) * 10_000_000_000,
  speed: index / 4,
  isSeaworthy: index === 5 ? null : index % 2 === 0,
  built: `2001-01-${String(index + 1).padStart(2, '0')}`,
  seenAt: `2026-03-04T05:06:07.0${String(index + 10)}Z`,
  ports: ['Hull', 'Leith', 'Dover'].slice(0, index % 4),
  cargo: Array.from({ length: index % 3 }, (__, item) => ({ good: `good ${item}`, tons: item })),
  /** So that a page is more than what waits in buffers between two processes. */
  manifest: 'x'.repeat(3_000_000),
}));

/** None to three others. */
export function escortsOf(id: string) {
  return ships.slice(0, Number(id.slice(1)) % 4);
}

const defaultFirst = 2;

export const fleet: TinySubgraphDefinition = {
  name: 'fleet',
  typeDefs: `
    scalar Date @specifiedBy(url: "https://scalars.graphql.org/andimarek/local-date.html")
    scalar DateTime @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time.html")
    scalar Pence @specifiedBy(url: "https://specs.workforce-graph.example/scalars/pence")
    type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
    type ShipConnection { nodes: [Ship!]! edges: [ShipEdge!]! pageInfo: PageInfo! totalCount: Int! }
    type ShipEdge { cursor: String! node: Ship! }
    type Cargo { good: String! tons: Int! }
    type Ship @key(fields: "id") {
      escorts(first: Int! = 1, after: String): ShipConnection
      id: ID!
      name: String!
      motto: String
      tons: Int
      value: Pence!
      speed: Float!
      isSeaworthy: Boolean
      built: Date!
      seenAt: DateTime!
      ports: [String!]!
      cargo: [Cargo!]!
      manifest: String!
    }
    type Query {
      ships(first: Int = ${defaultFirst}, after: String, fast: Boolean): ShipConnection
      stuck(after: String): ShipConnection
      oldest: [Ship!]
      flagship: Ship
    }
    type Mutation { scuttle(id: ID!): Ship }
  `,
  resolvers: {
    Query: {
      ships: (
        _parent,
        { first, after, fast }: { first: number; after: string | null; fast: boolean | null },
      ) => {
        const found = fast ? ships.filter(({ speed }) => speed > 2) : ships;
        return page(found, first, after);
      },
      stuck: () => ({ ...page(ships, 1, null), pageInfo: { hasNextPage: true, endCursor: 's0' } }),
      oldest: () => ships.slice(0, 3),
      flagship: () => ships[0],
    },
    Mutation: { scuttle: () => null },
    Ship: {
      escorts: ({ id }: { id: string }, { first, after }: { first: number; after: string | null }) =>
        page(escortsOf(id), first, after),
      __resolveReference: ({ id }: { id: string }) => ships.find((ship) => ship.id === id),
    },
  },
};

function page(found: readonly (typeof ships)[number][], first: number, after: string | null) {
  const start = after === null ? 0 : found.findIndex(({ id }) => id === after) + 1;
  const nodes = found.slice(start, start + first);
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: node.id, node })),
    totalCount: found.length,
    pageInfo: { hasNextPage: start + first < found.length, endCursor: nodes.at(-1)?.id ?? null },
  };
}

export const officers: TinySubgraphDefinition = {
  name: 'officers',
  typeDefs: `
    type Captain { name: String! rank: Int }
    type Ship @key(fields: "id") { id: ID! captain: Captain }
    type Query { motto: String }
  `,
  resolvers: {
    Query: { motto: () => 'semper' },
    Ship: {
      captain: ({ id }: { id: string }) => (id === 's2' ? null : { name: `Captain of ${id}`, rank: 1 }),
    },
  },
};

// Three subgraphs whose filters cross: who sails, their voyages, and a department that knows who may steer.
import { GraphQLError } from 'graphql';
import type { TinySubgraphDefinition } from './tiny-subgraph.js';

const linked = `
  extend schema
    @link(
      url: "https://specs.workforce-graph.example/workforce/v1.0"
      import: ["@keySet", "@keysFrom", "@keyGroups", "@groupsFrom"]
    )
    @federation__composeDirective(name: "@keySet")
    @federation__composeDirective(name: "@keysFrom")
    @federation__composeDirective(name: "@keyGroups")
    @federation__composeDirective(name: "@groupsFrom")
  directive @keySet(of: String!, as: String, through: String) repeatable on FIELD_DEFINITION
  directive @keysFrom(entity: String!, as: String) repeatable on INPUT_FIELD_DEFINITION
  directive @keyGroups(of: String!, as: String) repeatable on FIELD_DEFINITION
  directive @groupsFrom(entity: String!, as: String!) repeatable on INPUT_FIELD_DEFINITION
  type KeySet @shareable @federation__inaccessible { keys: [ID!]! matched: Int! isTruncated: Boolean! }
`;

interface Joined<Filter> {
  readonly and?: readonly Filter[] | null;
  readonly or?: readonly Filter[] | null;
  readonly not?: Filter | null;
}

/** Whether a row meets a filter: each field that is set, and what nests. */
function meets<Row, Filter extends Joined<Filter>>(
  row: Row,
  filter: Filter,
  conditions: Readonly<Record<string, (row: Row, wanted: never) => boolean>>,
): boolean {
  const inner = (nested: Filter): boolean => meets(row, nested, conditions);
  return (
    Object.entries(filter).every(
      ([name, wanted]) => wanted === null || (conditions[name]?.(row, wanted as never) ?? true),
    ) &&
    (filter.and ?? []).every(inner) &&
    (filter.or?.some(inner) ?? true) &&
    !(filter.not && inner(filter.not))
  );
}

export interface KeysAsked {
  readonly keys?: readonly string[] | null;
  readonly limit: number;
}

function keySet(found: readonly string[], { keys, limit }: KeysAsked) {
  const matching = [...new Set(found)].filter((key) => keys?.includes(key) ?? true);
  return { keys: matching.slice(0, limit), matched: matching.length, isTruncated: matching.length > limit };
}

interface Sailor {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
}

export const sailors: readonly Sailor[] = [
  { id: 's1', name: 'Zoe', rank: 1 },
  { id: 's2', name: 'Yan', rank: 2 },
  { id: 's3', name: 'Xia', rank: 3 },
  { id: 's4', name: 'Wim', rank: 3 },
];

interface SailorFilter extends Joined<SailorFilter> {
  readonly id?: readonly string[];
}

function sailorsLike(where: SailorFilter | null): Sailor[] {
  return sailors.filter((sailor) =>
    meets(sailor, where ?? {}, {
      id: ({ id }, ids: string[]) => ids.includes(id),
      rank: ({ rank }, ranks: number[]) => ranks.includes(rank),
      nameContains: ({ name }, text: string) => name.includes(text),
    }),
  );
}

const byName = (direction: 'ASC' | 'DESC') => (one: Sailor, other: Sailor) =>
  one.name.localeCompare(other.name) * (direction === 'ASC' ? 1 : -1);

export const crew: TinySubgraphDefinition = {
  name: 'crew',
  typeDefs: `${linked}
    enum Direction { ASC DESC }
    type Sailor @key(fields: "id") { id: ID! name: String! rank: Int! }
    input SailorFilter {
      id: [ID!] @keysFrom(entity: "Sailor")
      rank: [Int!]
      nameContains: String
      and: [SailorFilter!]
      or: [SailorFilter!]
      not: SailorFilter
    }
    input SailorOrder { name: Direction }
    type Query {
      sailors(where: SailorFilter): [Sailor!]
      sailorKeys(
        "Which sailors."
        where: SailorFilter!
        keys: [ID!]
        "In which order."
        orderBy: SailorOrder
        limit: Int!
      ): KeySet @keySet(of: "Sailor") @federation__inaccessible
    }
  `,
  resolvers: {
    Query: {
      sailors: (_parent, { where }: { where: SailorFilter | null }) => sailorsLike(where),
      sailorKeys: (
        _parent,
        {
          where,
          orderBy,
          ...asked
        }: KeysAsked & { where: SailorFilter; orderBy?: { name?: 'ASC' | 'DESC' } },
      ) => {
        if (orderBy && !orderBy.name)
          throw new GraphQLError('An order names one field.', { extensions: { code: 'INVALID_ORDER' } });
        const found = sailorsLike(where);
        if (orderBy?.name) found.sort(byName(orderBy.name));
        return keySet(
          found.map(({ id }) => id),
          asked,
        );
      },
    },
    Sailor: { __resolveReference: ({ id }: { id: string }) => sailors.find((sailor) => sailor.id === id) },
  },
};

interface Voyage {
  readonly id: string;
  readonly sailor: string;
  readonly port: string;
}

export const allVoyages: readonly Voyage[] = [
  { id: 'v1', sailor: 's1', port: 'Hull' },
  { id: 'v2', sailor: 's2', port: 'Hull' },
  { id: 'v3', sailor: 's3', port: 'Leith' },
  { id: 'v4', sailor: 's1', port: 'Leith' },
  // Nobody knows this sailor any more.
  { id: 'v5', sailor: 's9', port: 'Leith' },
];

export interface VoyageFilter extends Joined<VoyageFilter> {
  readonly id?: readonly string[];
}

export function voyagesLike(where: VoyageFilter | null | undefined): Voyage[] {
  return allVoyages.filter((voyage) =>
    meets(voyage, where ?? {}, {
      id: ({ id }, ids: string[]) => ids.includes(id),
      port: ({ port }, ports: string[]) => ports.includes(port),
      sailorKeys: ({ sailor }, keys: string[]) => keys.includes(sailor),
    }),
  );
}

export const voyages: TinySubgraphDefinition = {
  name: 'voyages',
  typeDefs: `${linked}
    type Sailor @key(fields: "id") { id: ID! voyages(where: VoyageFilter): [Voyage!] }
    type Voyage @key(fields: "id") { id: ID! port: String! sailor: Sailor }
    input VoyageFilter {
      id: [ID!] @keysFrom(entity: "Voyage")
      port: [String!]
      "Of one of these sailors, by identifier."
      sailorKeys: [ID!] @keysFrom(entity: "Sailor", as: "sailor")
      and: [VoyageFilter!]
      or: [VoyageFilter!]
      not: VoyageFilter
    }
    input VoyageOrder { sailorKeys: [ID!] @keysFrom(entity: "Sailor", as: "sailor") }
    input VoyageListFilter { some: VoyageFilter! }
    type Query {
      voyages(where: VoyageFilter, orderBy: VoyageOrder): [Voyage!]
      voyageCount(where: VoyageFilter): Int!
      sailorKeysByVoyages(
        "Which voyages."
        where: VoyageListFilter!
        keys: [ID!]
        limit: Int!
      ): KeySet @keySet(of: "Sailor", as: "voyages", through: "sailorKeys") @federation__inaccessible
    }
    type Mutation { cancel(id: ID!): Sailor }
  `,
  resolvers: {
    Query: {
      voyages: (
        _parent,
        { where, orderBy }: { where: VoyageFilter | null; orderBy?: { sailorKeys?: string[] } },
      ) => {
        const order = orderBy?.sailorKeys;
        const found = voyagesLike(where);
        if (!order) return found;
        return order.flatMap((key) => found.filter(({ sailor }) => sailor === key));
      },
      voyageCount: (_parent, { where }: { where: VoyageFilter | null }) => voyagesLike(where).length,
      sailorKeysByVoyages: (_parent, { where, ...asked }: KeysAsked & { where: { some: VoyageFilter } }) =>
        keySet(
          voyagesLike(where.some).map(({ sailor }) => sailor),
          asked,
        ),
    },
    Mutation: { cancel: (_parent, { id }: { id: string }) => ({ id }) },
    Voyage: { sailor: ({ sailor }: Voyage) => ({ id: sailor }) },
    Sailor: {
      voyages: ({ id }: { id: string }, { where }: { where: VoyageFilter | null }) =>
        voyagesLike(where).filter(({ sailor }) => sailor === id),
    },
  },
};

export const helms: Readonly<Record<string, string>> = { s1: 'DINGHY', s3: 'TUG', s4: 'TUG' };

/** A department's own subgraph: it adds a filter to everybody's sailors and touches nobody's schema. */
export const harbour: TinySubgraphDefinition = {
  name: 'harbour',
  typeDefs: `${linked}
    enum Craft { DINGHY TUG }
    type Sailor @key(fields: "id") { id: ID! steers: Craft }
    "What a sailor may steer."
    input HelmFilter { craft: [Craft!] }
    type Query {
      sailorKeysByHelm(
        "What they may steer."
        where: HelmFilter!
        keys: [ID!]
        limit: Int!
      ): KeySet @keySet(of: "Sailor", as: "helm") @federation__inaccessible
    }
  `,
  resolvers: {
    Query: {
      sailorKeysByHelm: (_parent, { where, ...asked }: KeysAsked & { where: { craft?: string[] } }) =>
        keySet(
          Object.keys(helms).filter((id) => where.craft?.includes(helms[id] ?? '') ?? true),
          asked,
        ),
    },
    Sailor: { steers: ({ id }: { id: string }) => helms[id] ?? null },
  },
};

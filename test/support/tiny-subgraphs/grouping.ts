// The subgraphs whose filters cross, with voyages counted by what the owner of sailors, and another, know of who sails.
import type { TinySubgraphDefinition } from './tiny-subgraph.js';
import * as joins from './joins.js';
import { helms, sailors, voyagesLike, type KeysAsked, type VoyageFilter } from './joins.js';

/** The same subgraph with more root fields. */
function extended(
  definition: TinySubgraphDefinition,
  typeDefs: string,
  fields: Readonly<Record<string, unknown>>,
): TinySubgraphDefinition {
  const { Query, ...types } = definition.resolvers as Record<string, Record<string, unknown>>;
  return {
    name: definition.name,
    typeDefs: `${definition.typeDefs} ${typeDefs}`,
    resolvers: { ...types, Query: { ...Query, ...fields } } as TinySubgraphDefinition['resolvers'],
  };
}

const keyGroupTypes = `
  type KeyGroup @shareable @federation__inaccessible { value: String! label: String keys: [ID!]! }
  type KeyGroups @shareable @federation__inaccessible { groups: [KeyGroup!]! matched: Int! isTruncated: Boolean! }
`;

interface Labelled {
  readonly value: string;
  readonly label?: string;
}

/** Sailors by each of their values, in the order of these. */
function grouped(valuesOf: (sailor: string) => readonly Labelled[], { keys, limit }: KeysAsked) {
  const all = sailors.map(({ id }) => id);
  const pairs = all
    .filter((id) => keys?.includes(id) ?? true)
    .flatMap((key) => valuesOf(key).map((value) => ({ ...value, key })))
    .sort((one, other) => one.value.localeCompare(other.value));
  const given = pairs.slice(0, limit);
  return {
    groups: [...new Set(given.map(({ value }) => value))].map((value) => ({
      value,
      label: given.find((pair) => pair.value === value)?.label,
      keys: given.filter((pair) => pair.value === value).map(({ key }) => key),
    })),
    matched: pairs.length,
    isTruncated: pairs.length > limit,
  };
}

/** Zoe keeps both watches, and Xia none. */
const watches: Readonly<Record<string, readonly Labelled[]>> = {
  s1: [
    { value: 'd', label: 'Day' },
    { value: 'n', label: 'Night' },
  ],
  s2: [{ value: 'd', label: 'Day' }],
  s4: [{ value: 'n', label: 'Night' }],
};

export const crew = extended(
  joins.crew,
  `${keyGroupTypes}
    enum SailorAttribute { RANK WATCH }
    extend type Query {
      sailorKeyGroups(
        "By an attribute of the sailor."
        by: SailorAttribute!
        keys: [ID!]
        limit: Int!
      ): KeyGroups @keyGroups(of: "Sailor") @federation__inaccessible
    }
  `,
  {
    sailorKeyGroups: (_parent: unknown, { by, ...asked }: KeysAsked & { by: string }) =>
      grouped(
        (id) =>
          by === 'WATCH'
            ? (watches[id] ?? [])
            : sailors.filter((sailor) => sailor.id === id).map(({ rank }) => ({ value: String(rank) })),
        asked,
      ),
  },
);

export const harbour = extended(
  joins.harbour,
  `${keyGroupTypes}
    enum HelmAttribute { CRAFT }
    extend type Query {
      sailorKeyGroupsByHelm(
        "By what they may steer."
        by: HelmAttribute!
        keys: [ID!]
        limit: Int!
      ): KeyGroups @keyGroups(of: "Sailor", as: "helm") @federation__inaccessible
    }
  `,
  {
    sailorKeyGroupsByHelm: (_parent: unknown, asked: KeysAsked) =>
      grouped((id) => (helms[id] === undefined ? [] : [{ value: helms[id] }]), asked),
  },
);

interface KeyGroup extends Labelled {
  readonly keys: readonly string[];
}

export const voyages = extended(
  joins.voyages,
  `
    input KeyGroupInput { value: String! label: String keys: [ID!]! }
    input VoyageGrouping {
      "By who sails, in these groups."
      sailorKeys: [KeyGroupInput!] @groupsFrom(entity: "Sailor", as: "sailor")
      "By who sails, whatever the filter."
      anySailorKeys: [KeyGroupInput!] @groupsFrom(entity: "Sailor", as: "anySailor")
    }
    type VoyageCount { value: String label: String count: Int! }
    extend type Query { voyageCounts(where: VoyageFilter, by: VoyageGrouping): [VoyageCount!] }
  `,
  {
    voyageCounts: (
      _parent: unknown,
      {
        where,
        by,
      }: {
        where?: VoyageFilter;
        by?: { sailorKeys?: readonly KeyGroup[]; anySailorKeys?: readonly KeyGroup[] };
      },
    ) => {
      const groups = by?.sailorKeys ?? by?.anySailorKeys ?? [];
      const inNone = voyagesLike(where).filter(
        ({ sailor }) => !groups.some(({ keys }) => keys.includes(sailor)),
      );
      const counts = groups.map(({ keys, ...group }) => ({
        ...group,
        count: voyagesLike(where).filter(({ sailor }) => keys.includes(sailor)).length,
      }));
      return inNone.length === 0 ? counts : [{ count: inNone.length }, ...counts];
    },
  },
);

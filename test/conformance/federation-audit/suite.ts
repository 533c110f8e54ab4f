// One suite of the audit: a few subgraphs that exercise one thing about federation, and what clients are to be answered.
import { parse } from 'graphql';
import { federationHeader, type SubgraphSource, type World } from '../../differential/worlds/world.js';

export interface AuditCase {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Undefined where any data will do beside an error. */
  readonly data?: unknown;
  /** Whether there have to be errors; there must be none otherwise. */
  readonly hasErrors?: boolean;
}

export interface AuditSuite {
  readonly name: string;
  /** The subgraphs by name, made anew for each engine: mutations change what they hold. */
  readonly subgraphs: () => readonly SubgraphSource[];
  readonly cases: readonly AuditCase[];
}

/** A subgraph of Federation 2; one of Federation 1 has its definitions alone. */
export function subgraph(
  name: string,
  typeDefs: string,
  resolvers: SubgraphSource['resolvers'] = {},
): SubgraphSource {
  return { name, typeDefs: federationHeader + typeDefs, resolvers };
}

export function worldOf({ name, subgraphs }: AuditSuite): World {
  const sources = subgraphs();
  for (const { typeDefs } of sources) parse(typeDefs);
  return { name, header: '', sources, interfaceObjectMembers: [], texts: [] };
}

/** The item of a list with the key of a reference. */
export function byKey<Item extends object>(
  items: readonly Item[],
  key: keyof Item,
): (reference: Partial<Item>) => Item | null {
  return (reference) => items.find((item) => item[key] === reference[key]) ?? null;
}

/** A reference as it was given, for fields made of what it holds. */
export const asGiven = <Reference>(reference: Reference): Reference => reference;

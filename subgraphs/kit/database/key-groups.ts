// Answers "which of these keys share a value?" for statistics that are grouped across subgraphs. A key stands in the group
// of each of its values; one without any stands in none.
import type { Kysely } from 'kysely';
import { firstRows, type LimitedQuery } from './key-sets.js';

/** Keys that share a value. */
export interface KeyGroupRow {
  readonly value: string;
  /** The value in words, where it is an identifier. */
  readonly label: string | null;
  readonly keys: string[];
}

export interface KeyGroupsRow {
  readonly groups: readonly KeyGroupRow[];
  readonly isTruncated: boolean;
  /** How many keys there are in all groups together, up to a cap above the limit. */
  readonly count: () => Promise<number>;
}

/** A key and one of its values. */
interface GroupedKey<Value> {
  readonly key: string;
  readonly value: Value;
  readonly label?: string | null;
}

/**
 * The keys of a query in groups, in the order of its rows.
 *
 * @param query selects a `key`, a `value` that is not null and, where that says little, a `label`, ordered by value
 * @param limit the maximum number of keys, each counted once for each group it is in
 * @param shown a value as the graph shows it
 */
export async function keyGroups<Tables, Value>(
  reads: Kysely<Tables>,
  query: LimitedQuery<GroupedKey<Value>>,
  limit: number,
  shown: (value: Value) => string = String,
): Promise<KeyGroupsRow> {
  const { rows, ...more } = await firstRows(reads, query, limit);
  const groups = new Map<Value, KeyGroupRow>();
  for (const { key, value, label = null } of rows) {
    const group = groups.get(value);
    if (group) group.keys.push(key);
    else groups.set(value, { value: shown(value), label, keys: [key] });
  }
  return { groups: [...groups.values()], ...more };
}

// What a batched field returns: what belongs to each parent, in the order of the parents.

/** Rows dealt out to the keys they belong to; a key without rows gets an empty list. */
export function grouped<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Row[][] {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

/** The one row that each parent refers to, each looked up once; null where a parent refers to none or there is none. */
export async function referred<Key extends string | number, Row extends { readonly key: Key }>(
  keys: readonly (Key | null)[],
  find: (keys: readonly Key[]) => Promise<readonly Row[]>,
): Promise<(Row | null)[]> {
  const wanted = [...new Set(keys)].filter((key) => key !== null);
  const rows = wanted.length === 0 ? [] : await find(wanted);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => (key === null ? null : (byKey.get(key) ?? null)));
}

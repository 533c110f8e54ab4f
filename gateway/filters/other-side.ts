// Starting from the other side: which keys can matter at an unresolved key, by the conditions that stand beside it.
//
// A unresolved key's keys may be cut down to those of the rows that the conditions beside it let through: for any other row the
// filter is false whatever stands in its place. Only conditions without unresolved keys of their own count, so that no two unresolved keys are
// ever cut down by each other.
import { among, knownConditions, type FilterObject, type UnresolvedKey } from './filter-tree.js';
import { ownerOf, ownKeysField, type JoinFilters } from './join-filters.js';
import type { KeySet } from './offers.js';

type Conditions = Readonly<Record<string, unknown>>;

/** Where the keys that can matter are to be had. */
export type OtherSide =
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'question'; readonly keySet: KeySet; readonly where: Conditions };

/**
 * @param mayAsk whether a question to the unresolved key's own subgraph will do, or only what is known already
 * @returns undefined where there is no way round
 */
export function otherSide(
  unresolvedKey: UnresolvedKey,
  joinFilters: JoinFilters,
  mayAsk: boolean,
): OtherSide | undefined {
  for (const { keySet, path } of sourcesOf(unresolvedKey, joinFilters)) {
    const rows = rowsAt(unresolvedKey.object, path, keySet.some ?? keySet.where);
    if (rows === undefined) continue;
    const conditions = conditionsOn(rows);
    const known = conditions.flatMap((condition) => keysAt(condition, path) ?? []);
    const [first, ...others] = known;
    if (first !== undefined)
      return { kind: 'keys', keys: others.reduce((kept, keys) => among(kept, keys), first) };
    if (!mayAsk) continue;
    const where = joined(conditions, rows.type, joinFilters);
    return { kind: 'question', keySet, where: keySet.some === undefined ? where : { some: where } };
  }
  return undefined;
}

/** Hands keys that can matter on to the conditions within an unresolved key, as far as there is a field for them. */
export function narrowInner(
  { joinFilter: { keySet }, inner }: UnresolvedKey,
  keys: readonly string[],
  joinFilters: JoinFilters,
): void {
  if (keySet.as === undefined) {
    const field = ownKeysField(joinFilters.offers, keySet);
    if (field !== undefined) inner.known = { [field]: keys };
    return;
  }
  const some = inner.fields.get('some');
  if (keySet.through === undefined || some?.kind !== 'object') return;
  some.known = keySet.through.reduceRight<unknown>(
    (within, name) => ({ [name]: within }),
    keys,
  ) as Conditions;
}

/** Key sets whose answers are keys of the rows that an unresolved key stands in, and where in a filter of those rows the keys are. */
function sourcesOf(
  { joinFilter: { keySet, keysField, replaces } }: UnresolvedKey,
  { offers }: JoinFilters,
): { keySet: KeySet; path: readonly string[] }[] {
  if (!replaces) {
    const owner = ownerOf(offers, keySet.entity);
    return owner ? [{ keySet: owner, path: [keysField] }] : [];
  }
  return offers.keySets.flatMap((candidate) => {
    const { entity, through, some } = candidate;
    const isOther = entity === keySet.entity && through?.at(-1) === keysField && some !== undefined;
    return isOther ? [{ keySet: candidate, path: through }] : [];
  });
}

/** The filter of the rows, found from the object with the keys back along their path. */
function rowsAt(object: FilterObject, path: readonly string[], type: string): FilterObject | undefined {
  let rows = object;
  for (const name of path.slice(0, -1).reverse()) {
    if (rows.parent?.field !== name) return undefined;
    rows = rows.parent.object;
  }
  return rows.type === type ? rows : undefined;
}

/** The conditions on the same rows, from the filter outwards through `and`, `or` and `not`. */
function conditionsOn(rows: FilterObject): Conditions[] {
  const conditions: Conditions[] = [];
  let object: FilterObject = rows;
  for (;;) {
    conditions.push(knownConditions(object));
    if (object.known) conditions.push(object.known);
    const { parent } = object;
    if (parent === undefined || parent.object.type !== object.type) break;
    if (!combinators.has(parent.field)) break;
    object = parent.object;
  }
  return conditions.filter((condition) => Object.keys(condition).length > 0);
}

const combinators: ReadonlySet<string> = new Set(['and', 'or', 'not']);

function keysAt(condition: Conditions, path: readonly string[]): (readonly string[])[] | undefined {
  const found = path.reduce<unknown>(
    (within, name) =>
      typeof within === 'object' && within !== null ? (within as Conditions)[name] : undefined,
    condition,
  );
  return Array.isArray(found) ? [found as string[]] : undefined;
}

/** All conditions in one filter; where its type has no `and`, the nearest alone. */
function joined(conditions: readonly Conditions[], type: string, joinFilters: JoinFilters): Conditions {
  const [nearest = {}] = conditions;
  return conditions.length > 1 && joinFilters.canJoin(type) ? { and: conditions } : nearest;
}

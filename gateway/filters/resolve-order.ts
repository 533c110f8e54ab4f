// An order by a neighbour's field: the keys that can occur, in the neighbour's own order.
import { graphError } from '../../schema/errors/graph-error.js';
import { keysPlace, type AskKeys, type KeysAnswer, type KeysQuestion } from './ask-keys.js';
import { ownKeysField, type JoinFilter, type JoinFilters } from './join-filters.js';
import { occurringKeys, type Rows } from './occurring-keys.js';
import type { KeySet } from './offers.js';
import { orderTooBroad } from './too-broad.js';

interface Ordering {
  /** Where the order stands, for messages: `placements(orderBy`, without its closing. */
  readonly label: string;
  readonly limit: number;
  readonly ask: AskKeys;
  readonly joinFilters: JoinFilters;
}

/** After the letters and digits that places in an order are made of. */
const last = '~';

/**
 * The order in the words of the subgraph that has the rows.
 *
 * @param value as clients write it, coerced
 * @param type its input type
 * @throws GraphQLError FILTER_TOO_BROAD where more keys would have to be ordered than may be, INVALID_ORDER where it is
 *   one of several
 * @throws KeysUnavailable where a subgraph does not answer
 */
export async function resolveOrder(
  value: unknown,
  type: string,
  rows: Rows,
  ordering: Ordering,
  path: readonly string[] = [],
): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  const own = ordering.joinFilters.of(type);
  const resolved: Record<string, unknown> = {};
  standsAlone(value, own);
  for (const [field, inner] of Object.entries(value)) {
    const joinFilter = own.find((candidate) => candidate.field === field);
    if (inner === null || inner === undefined) continue;
    const label = `${ordering.label}.${field}`;
    if (joinFilter !== undefined) {
      const at = [...path, joinFilter.keysField];
      const { keys, sortTexts } = await orderedKeys(joinFilter.keySet, inner, at, rows, {
        ...ordering,
        label,
      });
      // Named, so that a cursor of one order is refused under another.
      resolved[joinFilter.keysField] = joinFilter.namesOrder
        ? { keys, sortTexts, by: JSON.stringify(inner) }
        : keys;
    } else {
      const innerType = ordering.joinFilters.inputOf(type, field);
      resolved[field] =
        innerType === undefined
          ? inner
          : await resolveOrder(inner, innerType, rows, { ...ordering, label }, [...path, field]);
    }
  }
  return resolved;
}

/** Asked of its subgraph, an order beside that by a neighbour would be refused with the name of the keys, which clients do not know. */
function standsAlone(order: object, joinFilters: readonly JoinFilter[]): void {
  const set = Object.entries(order).flatMap(([field, value]) =>
    value === null || value === undefined ? [] : [field],
  );
  if (set.length > 1 && joinFilters.some(({ field }) => set.includes(field)))
    throw graphError('INVALID_ORDER', `\`orderBy\` sets ${set.join(' and ')}; set exactly one.`);
}

async function orderedKeys(
  owner: KeySet,
  order: unknown,
  path: readonly string[],
  rows: Rows,
  ordering: Ordering,
): Promise<{ readonly keys: readonly string[]; readonly sortTexts: readonly string[] }> {
  const { label, limit, ask, joinFilters } = ordering;
  const at = keysPlace(label, path.at(-1) ?? '');
  const within = async (question: Omit<KeysQuestion, 'limit' | 'at'>): Promise<KeysAnswer> => {
    const limited = { ...question, limit, at };
    const answer = await ask(limited);
    if (answer.isTruncated) throw await orderTooBroad(`${label})`, limited, ask);
    return answer;
  };
  const source = occurringKeys(joinFilters.offers, owner.entity, path, rows);
  const occurring = source && (await within(source)).keys;
  if (occurring?.length === 0) return { keys: [], sortTexts: [] };
  const ownKeys = ownKeysField(joinFilters.offers, owner);
  const ownRows: Rows = {
    filter: owner.where,
    where: occurring && ownKeys !== undefined ? { [ownKeys]: occurring } : {},
  };
  const orderBy = await resolveOrder(order, owner.orderBy ?? '', ownRows, ordering);
  const { keys, sortTexts } = await within({ keySet: owner, where: {}, keys: occurring, orderBy });
  // Keys that their owner does not know stand at the end, in the same order on every page: rows are never left out here.
  const known = new Set(keys);
  const unknown = (occurring ?? [])
    .filter((key) => !known.has(key))
    .map((key) => ({ key, sortText: `${last}${Buffer.from(key).toString('hex')}` }))
    .sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  return {
    keys: [...keys, ...unknown.map(({ key }) => key)],
    sortTexts: [...(sortTexts ?? []), ...unknown.map(({ sortText }) => sortText)],
  };
}

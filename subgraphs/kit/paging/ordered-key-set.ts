// Key sets in an order, each key with its place in it.
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { firstRows, keySet, type KeySetRow, type LimitedQuery } from '../database/key-sets.js';
import { orderTerms, type SortValue, type Sorting } from './ordering.js';
import { sortText } from './sort-text.js';

type Keyed = Readonly<Record<string, SortValue>> & { readonly key: string };

/** The part of a Kysely query builder that is needed here. */
interface OrderableQuery extends LimitedQuery<{ readonly key: string }> {
  select(column: unknown): OrderableQuery;
  orderBy(term: RawBuilder<unknown>): OrderableQuery;
}

/**
 * The first keys of a query in an order.
 *
 * @param query selects one distinct text column named `key`
 * @param orderBy as it was asked for: where it was not, nobody wants to know the places
 * @param ordering the order, of arrival where none was asked for
 */
export async function orderedKeySet<Tables>(
  reads: Kysely<Tables>,
  query: LimitedQuery<{ readonly key: string }>,
  { orderBy, ordering }: { readonly orderBy: unknown; readonly ordering: Sorting },
  limit: number,
): Promise<KeySetRow> {
  let ordered = query as OrderableQuery;
  for (const term of orderTerms(ordering)) ordered = ordered.orderBy(term);
  if (orderBy === null || orderBy === undefined) return keySet(reads, ordered, limit);
  const { keys: sortKeys } = ordering;
  sortKeys.forEach(({ column }, index) => {
    ordered = ordered.select(sql`${column}`.as(sortColumn(index)));
  });
  const { rows, ...more } = await firstRows(reads, ordered as LimitedQuery<Keyed>, limit);
  return {
    ...more,
    keys: rows.map(({ key }) => key),
    sortTexts: () =>
      rows.map((row) =>
        sortText(
          sortKeys,
          sortKeys.map((_key, index) => row[sortColumn(index)] ?? ''),
        ),
      ),
  };
}

function sortColumn(index: number): string {
  return `sorted_by_${index}`;
}

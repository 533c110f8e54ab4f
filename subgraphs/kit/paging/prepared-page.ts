// Pages of one list, built and compiled once for each filter and order; what changes from page to page is the cursor alone.
import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { Database } from '../database/database.js';
import { prepared } from '../database/prepared.js';
import type { Asked, RowShape, Selectable } from '../database/row-shape.js';
import { afterValues, decodeCursor, orderTerms, type Ordering, type SortValue } from './ordering.js';
import { pageSize, type PageArguments } from './page.js';

/** The part of a Kysely query that paging needs. */
interface Pageable extends Selectable {
  where(condition: Expression<SqlBool>): Pageable;
  orderBy(term: RawBuilder<unknown>): Pageable;
  limit(size: RawBuilder<number>): Pageable;
}

interface PagedList<List, Row> {
  shape(list: List): RowShape<Row>;
  ordering(list: List): Ordering<Row>;
  /** All rows of the list, unordered, without a selection. */
  query(list: List): Pageable;
}

/**
 * @returns gives the rows of a page, one more than its size where there is a next page, as `Connection` takes them.
 *   `list` is plain data and says all that the list depends on: filter, order, today
 */
export function preparedPage<List, Row>(
  databaseOf: () => Pick<Database<never>, 'dialect' | 'select'>,
  { shape, ordering, query }: PagedList<List, Row>,
): (list: List, page: PageArguments, asked: Asked | undefined) => Promise<Row[]> {
  interface Variant {
    readonly list: List;
    readonly size: number;
    readonly asked: Asked | undefined;
    readonly isFirst: boolean;
  }
  const run = prepared(
    databaseOf,
    (after: Readonly<Record<string, SortValue>>, { list, size, asked, isFirst }: Variant) => {
      const order = ordering(list);
      const beyond = isFirst ? undefined : afterValues(order, Object.values(after));
      let page = beyond === undefined ? query(list) : query(list).where(beyond);
      for (const term of orderTerms(order)) page = page.orderBy(term);
      return shape(list).select(page.limit(sql.lit(size + 1)), withReads(asked, order.reads ?? []));
    },
  );
  return (list, page, asked) => {
    const isFirst = page.after === null || page.after === undefined;
    const cursor = isFirst ? [] : decodeCursor(ordering(list), page.after ?? '');
    const after = Object.fromEntries(cursor.map((value, index) => [`after${index}`, value]));
    return run(after, { list, size: pageSize(page), asked, isFirst });
  };
}

/** What is asked for, and what the order needs for its cursors. */
function withReads(asked: Asked | undefined, reads: readonly string[]): Asked | undefined {
  if (asked === undefined || reads.length === 0) return asked;
  return { has: (field) => asked.has(field) || reads.includes(field), toJSON: () => asked.toJSON() };
}

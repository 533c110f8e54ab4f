// The same page of many parents in one statement: each parent's part is limited by itself, so a page
// under 50 departments reads 50 pages of rows and not all rows of 50 departments.
import { sql, type Kysely, type RawBuilder } from 'kysely';

/** Told of the rows that are read for an operation; throws where they are too many, or no more are wanted. */
export type CountRows = (rows: number) => void;

/** Parents a statement; SQLite takes at most 500 parts in a compound select. */
const parentsPerStatement = 100;

/**
 * The rows of each parent's query, in the order of the parents and, within each, of its query.
 *
 * @param countRows asked before each statement, so that none is sent for an answer that is too large already
 * @param queryOf the parent's own query, ordered and limited, see `pageQuery`
 */
export async function pagesPerParent<Tables, Parent, Row extends object>(
  reads: Kysely<Tables>,
  parents: readonly Parent[],
  countRows: CountRows,
  queryOf: (parent: Parent) => { readonly expressionType?: Row | undefined },
): Promise<Row[][]> {
  const pages: Row[][] = parents.map(() => []);
  for (let start = 0; start < parents.length; start += parentsPerStatement) {
    countRows(0);
    const parts = parents
      .slice(start, start + parentsPerStatement)
      .map(
        (parent, index): RawBuilder<Row> =>
          sql`select ${sql.lit(start + index)} as parent_position, part.* from (${queryOf(parent) as RawBuilder<Row>}) as part`,
      );
    const { rows } = await sql<
      Row & { parent_position?: number }
    >`${sql.join(parts, sql` union all `)}`.execute(reads);
    countRows(rows.length);
    for (const { parent_position: position, ...row } of rows)
      pages[Number(position)]?.push(row as unknown as Row);
  }
  return pages;
}

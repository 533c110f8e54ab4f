// Makes what belongs to some owners exactly what a return says: rows it no longer names are removed.
import { sql, type Insertable, type Kysely } from 'kysely';
import type { SqlDialect } from '../database/dialect.js';
import { mergeRows } from './merge-rows.js';
import type { Changes } from './tally.js';

type TableName<Tables> = keyof Tables & string;
type ColumnName<Tables, Table extends TableName<Tables>> = keyof Tables[Table] & string;
type Values = Record<string, string | number | null>;

/** Rows removed by one statement. */
const removedAtOnce = 200;

export interface OwnedRows<Tables, Table extends TableName<Tables>> {
  /** The column that names the owner. */
  readonly owner: ColumnName<Tables, Table>;
  /** The owners whose rows these are all of; one without a row here loses all it had. */
  readonly owners: readonly number[];
  /** The columns that tell an owner's rows apart. */
  readonly key: readonly ColumnName<Tables, Table>[];
}

/** Inserts, updates and removes rows until the owners have these and no others. */
export async function replaceRows<Tables, Table extends TableName<Tables>>(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
  { owner, owners, key }: OwnedRows<Tables, Table>,
): Promise<Changes> {
  if (owners.length === 0) return { inserted: 0, updated: 0, unchanged: 0, removed: 0 };
  const columns = [owner, ...key];
  const wanted = new Set((rows as readonly Values[]).map((row) => identity(row, columns)));
  const selected = sql.join(columns.map((column) => sql.ref(column)));
  const { rows: present } =
    await sql<Values>`select ${selected} from ${sql.table(table)} where ${dialect.keysIn(sql.ref(owner), owners)}`.execute(
      transaction,
    );
  const surplus = present.filter((row) => !wanted.has(identity(row, columns)));
  for (let start = 0; start < surplus.length; start += removedAtOnce) {
    const conditions = surplus.slice(start, start + removedAtOnce).map(
      (row) =>
        sql`(${sql.join(
          columns.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
          sql` and `,
        )})`,
    );
    await sql`delete from ${sql.table(table)} where ${sql.join(conditions, sql` or `)}`.execute(transaction);
  }
  const changes = await mergeRows(transaction, dialect, table, rows, { key: [owner, ...key] });
  return { ...changes, removed: surplus.length };
}

function identity(row: Values, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => row[column]));
}

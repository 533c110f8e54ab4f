// Many rows at once, the same call over every database.
import type { Insertable, Kysely } from 'kysely';
import { dialectOf } from './dialects/dialects.js';

type TableName<Tables> = keyof Tables & string;
type ColumnName<Tables, Table extends TableName<Tables>> = keyof Tables[Table] & string;

/**
 * Inserts all rows in the order given.
 *
 * @param rows of one shape; a column that only some rows have is null in the others
 */
export async function bulkInsert<Tables, Table extends TableName<Tables>>(
  transaction: Kysely<Tables>,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  await writeRows(transaction, table, rows, '');
}

/**
 * Inserts rows, and where a row with the same unique key is there already, replaces that row's other columns.
 *
 * @param key columns of one unique constraint; each row must have all of them
 * @param update the columns replaced; all but the key where omitted
 */
export async function bulkUpsert<Tables, Table extends TableName<Tables>>(
  transaction: Kysely<Tables>,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
  key: readonly ColumnName<Tables, Table>[],
  update: readonly ColumnName<Tables, Table>[] = columnsOf(rows).filter(
    (name) => !(key as readonly string[]).includes(name),
  ) as ColumnName<Tables, Table>[],
): Promise<void> {
  const { quoted, orUpdate } = dialectOf(transaction).bulk;
  const assigned = (value: (column: string) => string): string =>
    (update.length === 0 ? key.slice(0, 1) : update)
      .map((name) => `${quoted(name)} = ${value(quoted(name))}`)
      .join(', ');
  await writeRows(transaction, table, rows, orUpdate(key, assigned));
}

async function writeRows<Tables>(
  transaction: Kysely<Tables>,
  table: string,
  rows: readonly object[],
  end: string,
): Promise<void> {
  if (rows.length === 0) return;
  const { quoted, inserts } = dialectOf(transaction).bulk;
  const columns = columnsOf(rows);
  const into = `insert into ${quoted(table)} (${columns.map(quoted).join(', ')})`;
  for (const statement of inserts(into, columns.length, valuesOfAll(rows, columns), end))
    await transaction.executeQuery(statement);
}

/** Made one by one, as statements take them: an import has more rows than fit into memory twice. */
function* valuesOfAll(rows: readonly object[], columns: readonly string[]): Generator<unknown[]> {
  for (const row of rows) yield valuesOf(row, columns);
}

function columnsOf(rows: readonly object[]): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name in row) names.add(name);
  return [...names];
}

function valuesOf(row: object, columns: readonly string[]): unknown[] {
  return columns.map((name) => stored((row as Record<string, unknown>)[name]));
}

/** A value as every engine keeps it: flags as 0 and 1, a missing value as null. */
function stored(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value ?? null;
}

// Fills tables from streams of rows, a batch at a time, so that memory does not grow with them.
import { sql, type Insertable, type Kysely } from 'kysely';
import { bulkInsert } from '../../subgraphs/kit/database/bulk-insert.js';
import type { SqlDialect } from '../../subgraphs/kit/database/dialect.js';

const batchSize = 2_000;

/** Told how many rows of a table are written so far. */
export type CountRows = (table: string, rows: number) => void;

/** Writes all rows in their order. */
export async function loadTable<Tables, Table extends keyof Tables & string>(
  transaction: Kysely<Tables>,
  table: Table,
  rows: Iterable<Insertable<Tables[Table]>>,
  count: CountRows,
): Promise<void> {
  let batch: Insertable<Tables[Table]>[] = [];
  let written = 0;
  const write = async (): Promise<void> => {
    await bulkInsert(transaction, table, batch);
    written += batch.length;
    batch = [];
    count(table, written);
  };
  for (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) await write();
  }
  await write();
}

/**
 * Has SQLite sort in files instead of memory, and keep less of the database in memory while rows only come in at its end.
 * It holds for the connection, which is closed when all is written.
 */
export async function sparingMemory<Tables>(transaction: Kysely<Tables>, dialect: SqlDialect): Promise<void> {
  if (dialect.name !== 'sqlite') return;
  await sql`pragma temp_store = file`.execute(transaction);
  await sql`pragma cache_size = -16384`.execute(transaction);
}

/**
 * Does work with the tables' indices put aside, and makes them anew from all rows at once, which costs SQLite a fraction
 * of keeping them up to date row by row. MySQL keeps its indices: leaving them out would end the transaction.
 */
export async function withoutIndices<Tables>(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  tables: readonly (keyof Tables & string)[],
  work: () => Promise<void>,
): Promise<void> {
  const indices = dialect.name === 'sqlite' ? await indicesOf(transaction, tables) : [];
  for (const { name } of indices) await sql`drop index ${sql.ref(name)}`.execute(transaction);
  await work();
  for (const { definition } of indices) await sql.raw(definition).execute(transaction);
}

/** The indices that are not part of a constraint. */
async function indicesOf<Tables>(
  transaction: Kysely<Tables>,
  tables: readonly string[],
): Promise<readonly { name: string; definition: string }[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select name, sql as definition from sqlite_master
    where type = 'index' and sql is not null and tbl_name in (${sql.join(tables)})
    order by name`.execute(transaction);
  return rows;
}

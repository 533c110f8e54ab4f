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
 * Has an embedded database keep less in memory while rows only come in at its end. It holds for the connection, which is closed when all is written.
 */
export async function sparingMemory<Tables>(transaction: Kysely<Tables>, dialect: SqlDialect): Promise<void> {
  for (const statement of dialect.loading.sparingMemory) await statement.execute(transaction);
}

/**
 * Does work with those of the tables' indices put aside that are made faster from all rows at once than row by row.
 */
export async function withoutIndices<Tables>(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  tables: readonly (keyof Tables & string)[],
  work: () => Promise<void>,
): Promise<void> {
  const indices = await dialect.loading.indicesAside(transaction, tables);
  for (const { name } of indices) await sql`drop index ${sql.ref(name)}`.execute(transaction);
  await work();
  for (const { definition } of indices) await sql.raw(definition).execute(transaction);
}

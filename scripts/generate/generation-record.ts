// What was generated into a database, kept in the database itself and written with it in one transaction:
// the same arguments again do nothing, and a run that was interrupted between two databases goes on where it stopped.
import { sql, type Kysely } from 'kysely';
import type { Database } from '../../subgraphs/kit/database/database.js';

/** The first key given in each table, by its name: everything below was there before. */
export type FirstKeys = Readonly<Record<string, number>>;

export interface GenerationRecord {
  /** What it was made from, as JSON. */
  readonly arguments: string;
  readonly firstKeys: FirstKeys;
}

/** Makes the table that the record is kept in, where it is not there yet. */
export async function createRecordTable<Tables>(database: Database<Tables>): Promise<void> {
  const { types } = database.dialect;
  await database.write((transaction) =>
    transaction.schema
      .createTable('generation')
      .ifNotExists()
      .addColumn('id', types.integer, (column) => column.primaryKey())
      .addColumn('arguments', types.longText, (column) => column.notNull())
      .addColumn('first_keys', types.longText, (column) => column.notNull())
      .execute(),
  );
}

/** What was generated into the database; undefined where nothing was. */
export async function readRecord<Tables>({ reads }: Database<Tables>): Promise<GenerationRecord | undefined> {
  const { rows } = await sql<{ made_from: string; first_keys: string }>`
    select arguments as made_from, first_keys from generation where id = 1`.execute(reads);
  const [row] = rows;
  return row && { arguments: row.made_from, firstKeys: JSON.parse(row.first_keys) as FirstKeys };
}

export async function writeRecord<Tables>(
  transaction: Kysely<Tables>,
  record: GenerationRecord,
): Promise<void> {
  const firstKeys = JSON.stringify(record.firstKeys);
  await sql`insert into generation (id, arguments, first_keys) values (1, ${record.arguments}, ${firstKeys})`.execute(
    transaction,
  );
}

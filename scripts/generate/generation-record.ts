// What was generated into a database, kept in the database itself and written with it in one transaction:
// the same arguments again do nothing, and a run that was interrupted between two databases goes on where it stopped.
import type { Kysely } from 'kysely';
import type { Database } from '../../subgraphs/kit/database/database.js';

export interface GenerationTables {
  generation: {
    /** Always 1. */
    id: number;
    /** What it was made from, see `argumentsText`. */
    arguments: string;
    /** The first key given in each table, a JSON object: everything below was there before. */
    first_keys: string;
  };
}

/** The first key given in each table, by its name. */
export type FirstKeys = Readonly<Record<string, number>>;

export interface GenerationRecord {
  readonly arguments: string;
  readonly firstKeys: FirstKeys;
}

export async function createRecordTable(database: Database<GenerationTables>): Promise<void> {
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
export async function readRecord(database: Database<GenerationTables>): Promise<GenerationRecord | undefined> {
  const row = await database.reads.selectFrom('generation').selectAll().executeTakeFirst();
  return row && { arguments: row.arguments, firstKeys: JSON.parse(row.first_keys) as FirstKeys };
}

export async function writeRecord(transaction: Kysely<GenerationTables>, record: GenerationRecord): Promise<void> {
  await transaction
    .insertInto('generation')
    .values({ id: 1, arguments: record.arguments, first_keys: JSON.stringify(record.firstKeys) })
    .execute();
}

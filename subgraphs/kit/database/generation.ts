// Which data of a database was generated: invented, as a sample or for a benchmark. The record is kept in the database
// itself, so that a subgraph can say that its data are a sample wherever the database is opened.
import { sql, type Kysely } from 'kysely';
import type { Database } from './database.js';
import type { Migrations } from './migrate.js';

export const generationMigrations: Migrations = {
  '003-generation': ({ types }) => ({
    up: async (connection: Kysely<unknown>) => {
      await connection.schema
        .createTable('generation')
        // Earlier versions created it with the first generated rows.
        .ifNotExists()
        .addColumn('id', types.integer, (column) => column.primaryKey())
        .addColumn('arguments', types.longText, (column) => column.notNull())
        .addColumn('first_keys', types.longText, (column) => column.notNull())
        .execute();
    },
  }),
};

/** The first key given in each table, by its name: all rows with lower keys were there before. */
export type FirstKeys = Readonly<Record<string, number>>;

export interface GenerationRecord {
  /** What the data were generated from, as JSON. */
  readonly arguments: string;
  readonly firstKeys: FirstKeys;
}

/** The record of what was generated into the database; undefined where nothing was. */
export async function readGeneration<Tables>({
  reads,
}: Pick<Database<Tables>, 'reads'>): Promise<GenerationRecord | undefined> {
  const { rows } = await sql<{ made_from: string; first_keys: string }>`
    select arguments as made_from, first_keys from generation where id = 1`.execute(reads);
  const [row] = rows;
  return row && { arguments: row.made_from, firstKeys: JSON.parse(row.first_keys) as FirstKeys };
}

/** Records what was generated, in the transaction that writes it. */
export async function writeGeneration<Tables>(
  transaction: Kysely<Tables>,
  record: GenerationRecord,
): Promise<void> {
  const firstKeys = JSON.stringify(record.firstKeys);
  await sql`insert into generation (id, arguments, first_keys) values (1, ${record.arguments}, ${firstKeys})`.execute(
    transaction,
  );
}

// From a database URL to an open, migrated database.
import type { Kysely } from 'kysely';
import type { Database } from './database.js';
import { countChange, dataChangeMigrations, dataChangesOf, type DataChangeTables } from './data-changes.js';
import { engineOf } from './dialects/dialects.js';
import type { Connections } from './dialects/engine.js';
import { generationMigrations, readGeneration } from './generation.js';
import { migrate, type Migrations } from './migrate.js';
import { notedWrites } from './noted-writes.js';

const attempts = 4;

/** The kit's own tables, recorded apart from a subgraph's. */
const kitMigrations: Migrations = { ...dataChangeMigrations, ...generationMigrations };

/**
 * Opens a database and brings its schema up to date.
 *
 * @param url `file:/path/people.db` for embedded SQLite, or `mysql://user:password@host:port/database`
 * @param now the time, for when the data was last changed
 * @throws DatabaseError where it is unreachable, in use by another process, of a newer schema, …
 */
export async function openDatabase<Tables>(
  url: string,
  migrations: Migrations,
  now: () => Date = () => new Date(),
): Promise<Database<Tables>> {
  const { connect, placeOf } = engineOf(url);
  const connections = await connect<Tables>(url);
  try {
    const { writes, dialect } = connections;
    await migrate(writes as Kysely<unknown>, dialect, migrations, placeOf(url));
    await migrate(writes as Kysely<unknown>, dialect, kitMigrations, placeOf(url), 'kit_');
  } catch (error) {
    await connections.close();
    throw error;
  }
  return {
    dialect: connections.dialect,
    reads: connections.reads,
    select: (sql, parameters) => connections.select(sql, parameters),
    write: (work) => inTransaction(connections, work, now),
    changes: dataChangesOf(connections as unknown as Connections<DataChangeTables>),
    isSample: async () => (await readGeneration(connections)) !== undefined,
    close: () => connections.close(),
  };
}

async function inTransaction<Tables, Result>(
  connections: Connections<Tables>,
  work: (transaction: Kysely<Tables>) => Promise<Result>,
  now: () => Date,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connections.writes.transaction().execute(async (begun) => {
        const { transaction, hasWritten } = notedWrites(begun);
        const result = await work(transaction);
        if (hasWritten()) await countChange(begun as unknown as Kysely<DataChangeTables>, now());
        return result;
      });
    } catch (error) {
      if (attempt === attempts || !connections.isRetryable(error)) throw error;
    }
  }
}

// Forward-only migrations, recorded in the database by Kysely's own migrator.
import {
  DEFAULT_MIGRATION_LOCK_TABLE,
  DEFAULT_MIGRATION_TABLE,
  Migrator,
  type Kysely,
  type Migration,
} from 'kysely';
import { DatabaseError } from './database-error.js';
import type { SqlDialect } from './dialect.js';

/** The steps of a subgraph's schema by name (`001-…`), in order. They only ever go forward. */
export type Migrations = Readonly<Record<string, (dialect: SqlDialect) => Pick<Migration, 'up'>>>;

/**
 * Applies the migrations that the database has not had; refuses a database that has had others.
 *
 * @param place how messages name the database
 * @param recordPrefix of the tables that record what was applied: another for migrations that are not the subgraph's own
 */
export async function migrate(
  connection: Kysely<unknown>,
  dialect: SqlDialect,
  migrations: Migrations,
  place: string,
  recordPrefix = '',
): Promise<void> {
  const steps = Object.fromEntries(Object.entries(migrations).map(([name, step]) => [name, step(dialect)]));
  const migrator = new Migrator({
    db: connection,
    provider: { getMigrations: () => Promise.resolve(steps) },
    migrationTableName: `${recordPrefix}${DEFAULT_MIGRATION_TABLE}`,
    migrationLockTableName: `${recordPrefix}${DEFAULT_MIGRATION_LOCK_TABLE}`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && error.message.includes('previously executed migration')) {
    throw new DatabaseError(
      'NEWER_SCHEMA',
      `The database ${place} was made by a newer version of this program. Start that version, or use an empty database.`,
      { cause: error },
    );
  }
  throw error instanceof Error ? error : new Error('the migration failed', { cause: error });
}

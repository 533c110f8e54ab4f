// How often and when the data of a database was changed, counted by every transaction that changes something: what a
// subgraph says of its data, and whether an answer given before still holds.
import { randomInt } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Database } from './database.js';
import type { Migrations } from './migrate.js';
import { prepared } from './prepared.js';

export interface DataChangeTables {
  data_change: {
    id: number;
    /** UTC. Null until the first change that was counted here. */
    changed_at: string | null;
    changes: number;
  };
}

export interface DataChanges {
  /** Another one after every change, whichever process made it; the same as long as nothing was changed. */
  readonly version: string;
  /** When the last change was made; undefined where none is known of. */
  readonly lastAt: Date | undefined;
}

/** Counted in several rows: a single one would be the row that all writers wait for. */
const rows = 16;
/** Each database counts from a number of its own, so that a version of one is none of another. */
const highestStart = 2 ** 30;

export const dataChangeMigrations: Migrations = {
  '001-data-change': ({ types }) => ({
    up: async (connection: Kysely<unknown>) => {
      await connection.schema
        .createTable('data_change')
        .addColumn('id', types.integer, (column) => column.primaryKey())
        .addColumn('changed_at', types.timestamp)
        .execute();
      await (connection as Kysely<DataChangeTables>)
        .insertInto('data_change')
        .values({ id: 1, changed_at: null } as never)
        .execute();
    },
  }),
  '002-changes-counted': ({ types }) => ({
    up: async (connection: Kysely<unknown>) => {
      const counted = connection as Kysely<DataChangeTables>;
      await connection.schema
        .alterTable('data_change')
        .addColumn('changes', types.integer, (column) => column.notNull().defaultTo(0))
        .execute();
      await counted
        .updateTable('data_change')
        .set({ changes: randomInt(highestStart) })
        .execute();
      const others = Array.from({ length: rows - 1 }, (_none, index) => index + 2);
      await counted
        .insertInto('data_change')
        .values(others.map((id) => ({ id, changed_at: null, changes: 0 })))
        .execute();
    },
  }),
};

/**
 * Counts a change, as the last thing that its transaction does: a transaction that waits for the same row waits for a commit only.
 *
 * @param now of the change; an earlier one than is noted already is not noted
 */
export async function countChange(transaction: Kysely<DataChangeTables>, now: Date): Promise<void> {
  const at = now.toISOString().replace('T', ' ').replace('Z', '');
  await sql`update data_change set changes = changes + 1, changed_at = case when changed_at > ${at} then changed_at else ${at} end where id = ${randomInt(rows) + 1}`.execute(
    transaction,
  );
}

/** @returns what reads the changes of a database */
export function dataChangesOf(
  database: Pick<Database<DataChangeTables>, 'dialect' | 'reads' | 'select'>,
): () => Promise<DataChanges> {
  const read = prepared(
    () => database,
    () =>
      database.reads
        .selectFrom('data_change')
        .select(({ fn }) => [
          fn.sum<number>('changes').as('changes'),
          fn.max<string | null>('changed_at').as('lastAt'),
        ]),
  );
  return async () => {
    const [row] = await read({});
    const lastAt = row?.lastAt;
    return {
      version: String(row?.changes),
      lastAt: lastAt ? new Date(`${lastAt.replace(' ', 'T')}Z`) : undefined,
    };
  };
}

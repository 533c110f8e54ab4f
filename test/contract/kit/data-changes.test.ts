// When data was last changed, and whether it was changed since, as a database records it, over both engines.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sql } from 'kysely';
import { bulkInsert } from '../../../subgraphs/kit/database/bulk-insert.js';
import type { Database } from '../../../subgraphs/kit/database/database.js';
import type { Migrations } from '../../../subgraphs/kit/database/migrate.js';
import { openDatabase } from '../../../subgraphs/kit/database/open-database.js';
import { eachDatabase } from '../../support/mysql/each-database.js';

interface Tables {
  note: { id: number; body: string };
}

const migrations: Migrations = {
  '001-note': ({ types }) => ({
    up: (connection) =>
      connection.schema
        .createTable('note')
        .addColumn('id', types.integer, (column) => column.primaryKey())
        .addColumn('body', types.text(64), (column) => column.notNull())
        .execute(),
  }),
};

eachDatabase((engine, fresh) => {
  let url: string;
  let time: string;
  const opened: Database<Tables>[] = [];
  const open = async (): Promise<Database<Tables>> => {
    const database = await openDatabase<Tables>(url, migrations, () => new Date(time));
    opened.push(database);
    return database;
  };
  const lastChange = async (database: Database<Tables>) => (await database.changes()).lastAt?.toISOString();
  const insert = (database: Database<Tables>, id: number) =>
    database.write((transaction) => bulkInsert(transaction, 'note', [{ id, body: 'x' }]));
  beforeEach(async () => {
    url = await fresh();
    time = '2026-03-01T09:00:00.125Z';
  });
  afterEach(() => Promise.all(opened.splice(0).map((database) => database.close())));

  it('is unknown before the first change, and known at once after one', async () => {
    const database = await open();
    expect(await lastChange(database)).toBeUndefined();
    await insert(database, 1);
    expect(await lastChange(database)).toBe('2026-03-01T09:00:00.125Z');
    time = '2026-03-01T09:00:00.500Z';
    await database.write((transaction) => transaction.updateTable('note').set({ body: 'y' }).execute());
    expect(await lastChange(database)).toBe('2026-03-01T09:00:00.500Z');
  });

  it('is not the time of a transaction that changed nothing, or was given up', async () => {
    const database = await open();
    await insert(database, 1);
    time = '2026-03-02T09:00:00.000Z';
    await database.write((transaction) => transaction.selectFrom('note').selectAll().execute());
    await database.write((transaction) => sql`select 1`.execute(transaction));
    await database.write((transaction) => transaction.deleteFrom('note').where('id', '=', 7).execute());
    await expect(insert(database, 1)).rejects.toThrow();
    await expect(
      database.write(async (transaction) => {
        await transaction.deleteFrom('note').execute();
        throw new Error('given up');
      }),
    ).rejects.toThrow('given up');
    expect(await lastChange(database)).toBe('2026-03-01T09:00:00.125Z');
  });

  it('outlives the process, with the last of several changes in one moment', async () => {
    const database = await open();
    await insert(database, 1);
    time = '2026-03-01T09:00:00.126Z';
    await insert(database, 2);
    time = '2026-03-01T09:00:00.127Z';
    await insert(database, 3);
    await database.close();
    expect(await lastChange(await open())).toBe('2026-03-01T09:00:00.127Z');
  });

  it('is added to a database that was made without it', async () => {
    const database = await open();
    await insert(database, 1);
    await database.write(async (transaction) => {
      for (const table of ['data_change', 'kit_kysely_migration', 'kit_kysely_migration_lock'])
        await transaction.schema.dropTable(table).execute();
    });
    await database.close();
    const later = await open();
    expect(await lastChange(later)).toBeUndefined();
    await insert(later, 2);
    expect(await lastChange(later)).toBe('2026-03-01T09:00:00.125Z');
  });

  it('have a version of their own after every change, and keep it where nothing was changed', async () => {
    const database = await open();
    const version = async () => (await database.changes()).version;
    const seen = [await version()];
    for (const id of [1, 2, 3]) {
      await insert(database, id);
      seen.push(await version());
    }
    await database.write((transaction) => transaction.selectFrom('note').selectAll().execute());
    await expect(insert(database, 1)).rejects.toThrow();
    expect(new Set(seen).size).toBe(4);
    expect(await version()).toBe(seen.at(-1));
    await database.close();
    expect((await (await open()).changes()).version).toBe(seen.at(-1));
  });

  it('have no version in common with another database that was changed as often', async () => {
    const database = await open();
    url = await fresh();
    const other = await open();
    expect((await other.changes()).version).not.toBe((await database.changes()).version);
  });

  it('are all counted where many are made at once', async () => {
    const database = await open();
    const before = Number((await database.changes()).version);
    await Promise.all(Array.from({ length: 40 }, (_none, index) => insert(database, index)));
    expect(Number((await database.changes()).version)).toBe(before + 40);
  });

  // An embedded database has one process.
  if (engine === 'sqlite') return;
  it('have their version when they are committed, and not before', async () => {
    const [one, other] = [await open(), await open()];
    const before = (await other.changes()).version;
    const versions: string[] = [];
    await one.write(async (transaction) => {
      await bulkInsert(transaction, 'note', [{ id: 1, body: 'x' }]);
      versions.push((await other.changes()).version);
    });
    versions.push((await other.changes()).version);
    expect(versions[0]).toBe(before);
    expect(versions[1]).not.toBe(before);
  });

  it('is heard of from other processes, and never goes back', async () => {
    const [one, other] = [await open(), await open()];
    await insert(one, 1);
    expect(await lastChange(other)).toBe('2026-03-01T09:00:00.125Z');
    time = '2026-03-01T08:00:00.000Z';
    await insert(other, 2);
    expect(await lastChange(one)).toBe('2026-03-01T09:00:00.125Z');
  });
});

// The embedded database as its user meets it when something is wrong with it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql, type Generated } from 'kysely';
import { databaseFailure } from '../../../subgraphs/kit/database/database-failure.js';
import { openDatabase } from '../../../subgraphs/kit/database/open-database.js';
import type { Migrations } from '../../../subgraphs/kit/database/migrate.js';

interface Tables {
  note: { id: Generated<number>; text: string };
}

const first: Migrations = {
  '001-note': ({ types }) => ({
    up: (connection) =>
      connection.schema
        .createTable('note')
        .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
        .addColumn('text', types.text(4000), (column) => column.notNull())
        .execute(),
  }),
};

let folder: string;
let url: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workforce-database-'));
  url = `file:${join(folder, 'notes.db')}`;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function texts(): Promise<string[]> {
  const database = await openDatabase<Tables>(url, first);
  const rows = await database.reads.selectFrom('note').select('text').orderBy('id').execute();
  await database.close();
  return rows.map(({ text }) => text);
}

describe('an embedded database', () => {
  it('keeps what was written when it is opened again', async () => {
    const database = await openDatabase<Tables>(url, first);
    await database.write((transaction) => transaction.insertInto('note').values({ text: 'kept' }).execute());
    await database.close();
    expect(await texts()).toEqual(['kept']);
  });

  it('undoes a change that fails half-way', async () => {
    const database = await openDatabase<Tables>(url, first);
    const change = database.write(async (transaction) => {
      await transaction.insertInto('note').values({ text: 'half' }).execute();
      throw new Error('the other half failed');
    });
    await expect(change).rejects.toThrow('the other half failed');
    await database.close();
    expect(await texts()).toEqual([]);
  });

  it('is refused to a second process, with what to do about it, until the first has ended however it ended', async () => {
    const holder = await holdInAnotherProcess(join(folder, 'notes.db'));
    await expect(openDatabase<Tables>(url, first)).rejects.toMatchObject({
      failure: 'IN_USE',
      message: expect.stringMatching(
        /notes\.db is in use by another process\. Stop that process, .*DATABASE_URL/,
      ) as string,
    });
    const ended = once(holder, 'exit');
    holder.kill('SIGKILL');
    await ended;
    expect(await texts()).toEqual([]);
  });

  it('is refused where a newer version made it, and stays as it is', async () => {
    const newer = { ...first, '002-later': () => ({ up: () => Promise.resolve() }) };
    await (await openDatabase<Tables>(url, newer)).close();
    await expect(openDatabase<Tables>(url, first)).rejects.toMatchObject({
      failure: 'NEWER_SCHEMA',
      message: expect.stringMatching(/^The database .*notes\.db was made by a newer version/) as string,
    });
    await (await openDatabase<Tables>(url, newer)).close();
  });

  it('takes a migration that came later', async () => {
    await (await openDatabase<Tables>(url, first)).close();
    const later: Migrations = {
      ...first,
      '002-mood': ({ types }) => ({
        up: (connection) => connection.schema.alterTable('note').addColumn('mood', types.text(20)).execute(),
      }),
    };
    const database = await openDatabase<{ note: Tables['note'] & { mood: string | null } }>(url, later);
    await database.write((transaction) =>
      transaction.insertInto('note').values({ text: 'a', mood: 'glad' }).execute(),
    );
    expect(await database.reads.selectFrom('note').select('mood').execute()).toEqual([{ mood: 'glad' }]);
    await database.close();
  });

  it('says that the disk is full, and keeps what was there', async () => {
    const database = await openDatabase<Tables>(url, first);
    await database.write((transaction) =>
      transaction.insertInto('note').values({ text: 'before' }).execute(),
    );
    const failure = await database
      .write(async (transaction) => {
        await sql`pragma max_page_count = 20`.execute(transaction);
        for (let index = 0; index < 200; index += 1) {
          await transaction
            .insertInto('note')
            .values({ text: 'x'.repeat(4000) })
            .execute();
        }
      })
      .catch((error: unknown) => databaseFailure(error));
    expect(failure).toBe('FULL');
    await database.close();
    expect(await texts()).toEqual(['before']);
  });

  it('says what is wrong with a file that is no database', async () => {
    writeFileSync(
      join(folder, 'notes.db'),
      'this is a letter, not a database, and long enough to be read as one. '.repeat(50),
    );
    await expect(openDatabase<Tables>(url, first)).rejects.toMatchObject({ failure: 'DAMAGED' });
  });

  it('says that its folder does not exist', async () => {
    await expect(
      openDatabase<Tables>(`file:${join(folder, 'nowhere', 'notes.db')}`, first),
    ).rejects.toMatchObject({
      failure: 'UNREACHABLE',
      message: expect.stringContaining('cannot be opened') as string,
    });
  });
});

/** Another process that opens the database by the same code and keeps it open. */
function holdInAnotherProcess(path: string): Promise<ChildProcess> {
  const program = `
    import { openDatabase } from './subgraphs/kit/database/open-database.ts';
    await openDatabase('file:${path}', {});
    console.log('open');
    setInterval(() => undefined, 1000);
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the other process ended')));
    child.stdout.once('data', () => resolve(child));
  });
}

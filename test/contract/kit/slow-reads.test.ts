// Statements that take long, as whoever waits for something else meanwhile sees them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Generated } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../subgraphs/kit/database/database.js';
import type { Migrations } from '../../../subgraphs/kit/database/migrate.js';
import { openDatabase } from '../../../subgraphs/kit/database/open-database.js';

interface Tables {
  note: { id: Generated<number>; text: string };
}

const migrations: Migrations = {
  '001-note': ({ types }) => ({
    up: (connection) =>
      connection.schema
        .createTable('note')
        .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
        .addColumn('text', types.text(4000), (column) => column.notNull())
        .execute(),
  }),
};

/** Some hundreds of milliseconds on any machine. */
const slowly = 'with recursive n(i) as (select 1 union all select i + 1 from n where i < 1500000)';

let folder: string;
let database: Database<Tables>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workforce-slow-'));
  database = await openDatabase<Tables>(`file:${join(folder, 'notes.db')}`, migrations);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const slow = (note: string) =>
  sql<{
    last: number;
    notes: number;
  }>`${sql.raw(slowly)} select max(i) as last, (select count(*) from note where text = ${note}) as notes from n`;

/** How often other work had its turn while a promise was waited for. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let [turns, isDone] = [0, false];
  const turn = (): void => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work;
  isDone = true;
  return turns;
}

describe('a statement of an embedded database that takes long', () => {
  it('stops nothing else once that is known', async () => {
    await slow('a').execute(database.reads);
    const work = slow('a').execute(database.reads);
    expect(await turnsDuring(work)).toBeGreaterThan(10);
    expect((await work).rows).toEqual([{ last: 1_500_000, notes: 0 }]);
  });

  it('sees what was written before it, and is given its values as ever', async () => {
    await slow('kept').execute(database.reads);
    await database.write((transaction) => transaction.insertInto('note').values({ text: 'kept' }).execute());
    expect((await slow('kept').execute(database.reads)).rows).toEqual([{ last: 1_500_000, notes: 1 }]);
  });

  it('is waited for by `prepared` reads, which are answered at once otherwise', async () => {
    const text = `${slowly} select max(i) as last from n where i <> ?`;
    expect(database.select(text, [true])).toEqual({ columns: [{ name: 'last' }], byColumn: [[1_500_000]] });
    const again = database.select(text, [true]);
    expect(again).toBeInstanceOf(Promise);
    expect(await again).toEqual({ columns: [{ name: 'last' }], byColumn: [[1_500_000]] });
  });

  it('fails as it would have otherwise', async () => {
    const failing = (limit: number) =>
      sql`${sql.raw(slowly)} select json_extract(case when max(i) > ${limit} then '{' else '{}' end, '$.a') as a from n`;
    await failing(2_000_000).execute(database.reads);
    await expect(failing(1).execute(database.reads)).rejects.toThrow(/malformed JSON/);
    await expect(failing(2_000_000).execute(database.reads)).resolves.toMatchObject({ rows: [{ a: null }] });
  });

  it('cannot change anything', async () => {
    await expect(sql`delete from note`.execute(database.reads)).rejects.toThrow(/readonly|query_only|read/i);
    await expect(database.reads.transaction().execute(() => Promise.resolve())).rejects.toThrow(
      'reads have no transactions',
    );
  });
});

// The databases lent to tests: fresh, apart from each other, and of the engine they say.
import { existsSync } from 'node:fs';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../../subgraphs/kit/database/open-database.js';
import { eachDatabase } from './each-database.js';

interface Tables {
  note: { text: string };
}

describe('eachDatabase', () => {
  eachDatabase((engine, fresh) => {
    let first: Database<Tables>;
    let second: Database<Tables>;
    beforeAll(async () => {
      [first, second] = await Promise.all([openNotes(await fresh()), openNotes(await fresh())]);
    });
    afterAll(() => Promise.all([first.close(), second.close()]));

    test('lends databases that share nothing', async () => {
      await first.write((transaction) => transaction.insertInto('note').values({ text: 'Zoë' }).execute());
      expect(await first.reads.selectFrom('note').selectAll().execute()).toEqual([{ text: 'Zoë' }]);
      expect(await second.reads.selectFrom('note').selectAll().execute()).toEqual([]);
    });

    test('is the engine it names', () => {
      expect(first.dialect.name).toBe(engine);
    });
  });
});

describe('after the suites', () => {
  let left: string;
  eachDatabase((engine, fresh) => {
    test('a database is there while its suite runs', async () => {
      const url = await fresh();
      const database = await openNotes(url);
      await database.close();
      if (engine === 'sqlite') left = url.slice('file:'.length);
    });
  });
  test('and gone afterwards', () => {
    expect(existsSync(left)).toBe(false);
  });
});

async function openNotes(url: string): Promise<Database<Tables>> {
  return openDatabase<Tables>(url, {
    '001-note': () => ({
      up: async (database: Kysely<unknown>) => {
        await sql`create table note (text varchar(20) not null)`.execute(database);
      },
    }),
  });
}

// Many rows at once, over both engines.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Generated } from 'kysely';
import { bulkInsert, bulkUpsert } from '../../../subgraphs/kit/database/bulk-insert.js';
import type { Database } from '../../../subgraphs/kit/database/database.js';
import type { Migrations } from '../../../subgraphs/kit/database/migrate.js';
import { openDatabase } from '../../../subgraphs/kit/database/open-database.js';
import { eachDatabase } from '../../support/mysql/each-database.js';

interface Tables {
  reading: {
    id: Generated<number>;
    place: string;
    hour: number;
    note: string | null;
    value: number | null;
    checked: number;
  };
}

const migrations: Migrations = {
  '001-reading': ({ types }) => ({
    up: (connection) =>
      connection.schema
        .createTable('reading')
        .addColumn('id', types.key, (column) => column.primaryKey().autoIncrement())
        .addColumn('place', types.text(64), (column) => column.notNull())
        .addColumn('hour', types.integer, (column) => column.notNull())
        .addColumn('note', types.longText)
        .addColumn('value', types.real)
        .addColumn('checked', types.boolean, (column) => column.notNull())
        .addUniqueConstraint('reading_place_hour', ['place', 'hour'])
        .execute(),
  }),
};

eachDatabase((_engine, fresh) => {
  let database: Database<Tables>;
  beforeAll(async () => {
    database = await openDatabase<Tables>(await fresh(), migrations);
  });
  beforeEach(() => database.write((transaction) => transaction.deleteFrom('reading').execute()));
  afterAll(() => database.close());

  const all = () =>
    database.reads
      .selectFrom('reading')
      .select(['place', 'hour', 'note', 'value', 'checked'])
      .orderBy('id')
      .execute();

  it('keeps values exactly: text of every kind, fractions, nothing', async () => {
    const rows = [
      { place: 'O\'Hare \\ "north" ?', hour: 1, note: 'line one\nline two – £5, 🏛', value: 0.64, checked: 1 },
      { place: '007', hour: 2, note: '{"not":"parsed"}', value: 2, checked: 0 },
      { place: 'x', hour: 3, note: null, value: null, checked: 0 },
    ];
    await database.write((transaction) => bulkInsert(transaction, 'reading', rows));
    expect(await all()).toEqual(rows);
  });

  it('inserts nothing at all without complaint', async () => {
    await database.write((transaction) => bulkInsert(transaction, 'reading', []));
    expect(await all()).toEqual([]);
  });

  it('inserts more than one statement holds, in order', async () => {
    const rows = Array.from({ length: 2_500 }, (_row, hour) => ({
      place: 'long',
      hour,
      note: 'n'.repeat(1_000),
      value: hour / 4,
      checked: 1,
    }));
    await database.write((transaction) => bulkInsert(transaction, 'reading', rows));
    expect(await all()).toEqual(rows);
  });

  it('replaces rows that are there already and adds the others', async () => {
    const row = (place: string, note: string) => ({ place, hour: 1, note, value: 1, checked: 0 });
    await database.write((transaction) =>
      bulkInsert(transaction, 'reading', [row('a', 'old'), row('b', 'old')]),
    );
    await database.write((transaction) =>
      bulkUpsert(transaction, 'reading', [row('b', 'new'), row('c', 'new')], ['place', 'hour']),
    );
    expect((await all()).map(({ place, note }) => [place, note])).toEqual([
      ['a', 'old'],
      ['b', 'new'],
      ['c', 'new'],
    ]);
  });

  it('replaces only the columns it is told to', async () => {
    const row = { place: 'a', hour: 1, note: 'old', value: 1, checked: 0 };
    await database.write((transaction) => bulkInsert(transaction, 'reading', [row]));
    const changed = { ...row, note: 'new', value: 2 };
    await database.write((transaction) =>
      bulkUpsert(transaction, 'reading', [changed], ['place', 'hour'], ['value']),
    );
    expect(await all()).toEqual([{ ...row, value: 2 }]);
  });
});

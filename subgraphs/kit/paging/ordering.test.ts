import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { afterCursor, encodeCursor, type Ordering } from './ordering.js';

interface Row {
  readonly name: string;
  readonly id: number;
}

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

function ordering(direction: 'ASC' | 'DESC', list = 'departments'): Ordering<Row> {
  return {
    list,
    name: `name ${direction}`,
    keys: [
      { column: sql.ref('name'), direction, value: (row) => row.name },
      { column: sql.ref('id'), direction: 'ASC', value: (row) => row.id },
    ],
  };
}

describe('the condition after a cursor', () => {
  it('bounds the leading column so that the index is used, and breaks ties by the last', () => {
    const cursor = encodeCursor(ordering('DESC'), { name: 'Ministry', id: 7 });
    const condition = afterCursor(ordering('DESC'), cursor);
    if (condition === undefined) throw new Error('no condition');
    const { sql: text, parameters } = sql`${condition}`.compile(compiler);
    expect(text).toBe('("name" <= ? and ("name" < ? or "id" > ?))');
    expect(parameters).toEqual(['Ministry', 'Ministry', 7]);
  });

  it('is absent without a cursor', () => {
    expect(afterCursor(ordering('ASC'), null)).toBeUndefined();
  });

  it.each([
    ['another order’s', encodeCursor(ordering('ASC'), { name: 'a', id: 1 })],
    ['another list’s', encodeCursor(ordering('DESC', 'people'), { name: 'a', id: 1 })],
    ['no base64', '%%%'],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['short of a value', Buffer.from('["departments:name DESC","a"]').toString('base64url')],
    [
      'with a value of another kind',
      Buffer.from('["departments:name DESC",{"a":1},2]').toString('base64url'),
    ],
  ])('refuses a cursor that is %s', (_what, cursor) => {
    expect(() => afterCursor(ordering('DESC'), cursor)).toThrow(
      expect.objectContaining({ extensions: { code: 'INVALID_CURSOR' } }),
    );
  });
});

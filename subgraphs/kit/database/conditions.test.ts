import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { compared, filterCondition, oneOf } from './conditions.js';

interface Filter {
  readonly grade?: readonly string[] | null;
  readonly from?: string | null;
  readonly and?: readonly Filter[] | null;
  readonly or?: readonly Filter[] | null;
  readonly not?: Filter | null;
}

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

function textOf(filter: Filter | null): string {
  const condition = filterCondition(filter, (where) => [
    oneOf(sql.ref('grade'), where.grade),
    compared(sql.ref('starts'), '>=', where.from),
  ]);
  return sql`${condition}`.compile(compiler).sql;
}

describe('a filter as a condition', () => {
  it.each<[string, Filter | null, string]>([
    ['nothing at all', null, '1 = 1'],
    ['an empty filter', {}, '1 = 1'],
    ['a null, as if it were left out', { grade: null }, '1 = 1'],
    ['an empty list, which matches nothing', { grade: [] }, '1 = 0'],
    [
      'conditions side by side, which must all hold',
      { grade: ['G7'], from: '2026-01-01' },
      '("grade" in (?) and "starts" >= ?)',
    ],
    ['none of no alternatives', { or: [] }, '1 = 0'],
    [
      'alternatives',
      { or: [{ grade: ['G7'] }, { from: '2026-01-01' }] },
      '("grade" in (?) or "starts" >= ?)',
    ],
    [
      'a complement that also takes missing values',
      { not: { grade: ['G7'] } },
      '("grade" in (?)) is not true',
    ],
    [
      'all of several',
      { and: [{ grade: ['G7'] }, { not: { from: '2026-01-01' } }] },
      '("grade" in (?) and ("starts" >= ?) is not true)',
    ],
  ])('is, for %s, as written', (_what, filter, expected) => {
    expect(textOf(filter)).toBe(expected);
  });

  it('refuses more alternatives than a database is asked to carry, however they nest', () => {
    const many = (count: number): Filter => ({
      or: Array.from({ length: count }, () => ({ grade: ['G7'] })),
    });
    const tooLarge = expect.objectContaining({ extensions: { code: 'FILTER_TOO_LARGE' } }) as Error;
    expect(() => textOf(many(500))).toThrow(tooLarge);
    expect(() => textOf({ and: [many(250), many(250)] })).toThrow(tooLarge);
    expect(textOf(many(499)).match(/or/g)).toHaveLength(498);
  });

  it('refuses nesting that no database would carry', () => {
    let deep: Filter = { grade: ['G7'] };
    for (let level = 0; level < 60; level += 1) deep = { not: deep };
    expect(() => textOf(deep)).toThrow(expect.objectContaining({ extensions: { code: 'FILTER_TOO_LARGE' } }));
  });
});

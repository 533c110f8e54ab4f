import { describe, expect, it } from 'vitest';
import { CachedTables } from './cached-tables.js';

const start = Date.parse('2026-06-15T09:00:00Z');

/** A table that counts how often it is read, and a clock to be moved. */
function table(...rows: readonly string[]) {
  const state = { rows: new Set(rows), reads: 0, now: start, fails: false };
  const cached = new CachedTables(
    () => {
      state.reads += 1;
      return state.fails ? Promise.reject(new Error('unreachable')) : Promise.resolve(new Set(state.rows));
    },
    { now: () => new Date(state.now) },
  );
  const known = async (row: string): Promise<boolean> =>
    (await cached.get((value) => value.has(row))).has(row);
  return { state, cached, known };
}

describe('a cached table', () => {
  it('is read once for a minute, by whoever asks at the same moment too', async () => {
    const { state, cached } = table('policy');
    await Promise.all([cached.get(), cached.get()]);
    state.now += 59_999;
    await cached.get();
    expect(state.reads).toBe(1);
    state.now += 1;
    state.rows.add('tax');
    expect([...(await cached.get())]).toEqual(['policy', 'tax']);
  });

  it('is read again at once for what it does not know', async () => {
    const { state, known } = table('policy');
    expect(await known('policy')).toBe(true);
    state.rows.add('tax');
    expect(await known('tax')).toBe(true);
    expect(state.reads).toBe(2);
  });

  it('is read once a second at most for what there is not', async () => {
    const { state, known } = table('policy');
    for (let asked = 0; asked < 10; asked += 1) expect(await known('nothing')).toBe(false);
    expect(state.reads).toBe(2);
    state.now += 1_000;
    await known('nothing');
    expect(state.reads).toBe(3);
  });

  it('is read anew after a change of one’s own, and after a failure', async () => {
    const { state, cached } = table('policy');
    await cached.get();
    cached.invalidate();
    state.fails = true;
    await expect(cached.get()).rejects.toThrow('unreachable');
    state.fails = false;
    expect((await cached.get()).has('policy')).toBe(true);
    expect(state.reads).toBe(3);
  });
});

import { describe, expect, it } from 'vitest';
import { TwoQueueCache } from './two-queue-cache.js';

interface Sized {
  readonly name: string;
  readonly bytes: number;
}

/** A cache of a thousand bytes, asked as admission asks: what is not there is made and put in. */
function cacheOfThousand() {
  const cache = new TwoQueueCache<Sized>({ maximumBytes: 1_000, bytesOf: ({ bytes }) => bytes });
  const made: string[] = [];
  const ask = (name: string, bytes: number): void => {
    if (cache.get(name) !== undefined) return;
    made.push(name);
    cache.set(name, { name, bytes });
  };
  const kept = (): string[] => [...cache.values()].map(({ name }) => name).sort();
  return { ask, made, kept };
}

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);

describe('a value that was asked for twice', () => {
  it('is not pushed out by any number of values that are asked for once', () => {
    const { ask, made, kept } = cacheOfThousand();
    for (const name of ['busy', 'busy']) ask(name, 100);
    for (const name of numbered('new', 1_000)) ask(name, 150);
    ask('busy', 100);
    expect(made.filter((name) => name === 'busy')).toHaveLength(1);
    expect(kept()).toEqual(['busy', 'new999']);
  });

  it('is pushed out by others that are in use, the one not asked for longest first', () => {
    const { ask, kept } = cacheOfThousand();
    const names = numbered('busy', 12);
    for (const name of names) {
      ask(name, 100);
      ask(name, 100);
      ask('busy0', 100);
    }
    expect(kept()).toContain('busy0');
    expect(kept()).not.toContain('busy1');
    expect(kept()).toHaveLength(10);
  });
});

describe('values asked for once', () => {
  it('take a fifth of the bytes at most', () => {
    const { ask, kept } = cacheOfThousand();
    for (const name of numbered('new', 50)) ask(name, 10);
    expect(kept()).toEqual(numbered('new', 50).slice(-20).sort());
  });

  it('are in use when they are asked for again, even after they had to leave', () => {
    const { ask, made, kept } = cacheOfThousand();
    ask('again', 100);
    for (const name of numbered('new', 10)) ask(name, 100);
    expect(kept()).not.toContain('again');
    ask('again', 100);
    for (const name of numbered('newer', 10)) ask(name, 100);
    expect(kept()).toContain('again');
    expect(made.filter((name) => name === 'again')).toHaveLength(2);
  });

  it('larger than their part are kept from the second time on', () => {
    const { ask, kept } = cacheOfThousand();
    ask('large', 500);
    expect(kept()).toEqual([]);
    ask('large', 500);
    expect(kept()).toEqual(['large']);
  });
});

it('keeps nothing that is larger than what may be in use, and everything else for it', () => {
  const { ask, kept } = cacheOfThousand();
  for (const name of ['busy', 'busy']) ask(name, 100);
  for (let time = 0; time < 5; time += 1) ask('huge', 900);
  expect(kept()).toEqual(['busy']);
});

it('counts a value when it is put in, and not when it is asked for', () => {
  let counted = 0;
  const cache = new TwoQueueCache<Sized>({
    maximumBytes: 1_000,
    bytesOf: ({ bytes }) => {
      counted += 1;
      return bytes;
    },
  });
  cache.set('one', { name: 'one', bytes: 10 });
  cache.get('one');
  const before = counted;
  for (let time = 0; time < 10; time += 1) cache.get('one');
  expect(counted).toBe(before);
});

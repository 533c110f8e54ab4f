import { describe, expect, it } from 'vitest';
import { Random, runningTotals, shuffle } from './random.js';

describe('random numbers', () => {
  it('are the same for the same seed, label and index, on every machine', () => {
    const random = new Random(7, 'person', 42);
    expect([random.next(), random.next(), random.next()]).toEqual([74_988_624, 2_700_827_829, 3_320_254_697]);
  });

  it('differ with the seed, the label and the index', () => {
    const first = (seed: number, label: string, index: number): number =>
      new Random(seed, label, index).next();
    expect(new Set([first(1, 'a', 0), first(2, 'a', 0), first(1, 'b', 0), first(1, 'a', 1)]).size).toBe(4);
  });

  it('fill a range evenly and stay inside it', () => {
    const random = new Random(1, 'range');
    const counts = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 50_000; draw += 1) counts[random.between(0, 4)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('fall on each place as often as its weight says', () => {
    const random = new Random(1, 'weights');
    const totals = runningTotals([1, 0, 3]);
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 40_000; draw += 1) counts[random.place(totals)]! += 1;
    expect(counts[1]).toBe(0);
    expect(Math.abs(counts[0]! - 10_000)).toBeLessThan(400);
  });

  it('shuffle without losing anything', () => {
    const items = Array.from({ length: 100 }, (_item, index) => index);
    shuffle(new Random(3, 'cards'), items);
    expect(items).not.toEqual([...items].sort((a, b) => a - b));
    expect([...items].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_item, index) => index));
  });
});

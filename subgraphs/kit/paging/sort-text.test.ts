import { describe, expect, it } from 'vitest';
import type { SortValue } from './ordering.js';
import { sortText } from './sort-text.js';

const ascending = [{ direction: 'ASC' }, { direction: 'ASC' }] as const;
const descending = [{ direction: 'DESC' }, { direction: 'DESC' }] as const;
const inOrder: readonly (readonly SortValue[])[] = [
  ['', 1],
  ['Ada', -1.5],
  ['Ada', -1],
  ['Ada', 0],
  ['Ada', 0.25],
  ['Ada', 2],
  ['Ada', 10],
  ['Ada', 2 ** 40],
  ['Ada B', 1],
  ['Adam', 1],
  ['Zoë', 1],
  ['ada', 1],
  ['Éa', 1],
  // A text of UTF-16 would have these the other way round.
  ['\uffee', 1],
  ['\u{1f600}', 1],
];

describe('the text of a place in an order', () => {
  it('sorts as the values do', () => {
    const texts = inOrder.map((values) => sortText(ascending, values));
    expect([...texts].reverse().sort()).toEqual(texts);
    expect(new Set(texts).size).toBe(inOrder.length);
  });

  it('sorts the other way round where the order does', () => {
    const texts = [...inOrder].reverse().map((values) => sortText(descending, values));
    expect([...texts].reverse().sort()).toEqual(texts);
  });

  it('sorts by the first value and then by the next, each its own way', () => {
    const mixed = [{ direction: 'DESC' }, { direction: 'ASC' }] as const;
    const texts = [
      ['b', 1],
      ['b', 2],
      ['ab', 0],
      ['a', 1],
      ['a', 2],
    ].map((values) => sortText(mixed, values));
    expect([...texts].reverse().sort()).toEqual(texts);
  });
});

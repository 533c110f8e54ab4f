import { describe, expect, it } from 'vitest';
import { closure } from './department-tree.js';

function pairs(departments: readonly number[], belongings: readonly [number, number][]): string[] {
  return closure(
    departments,
    belongings.map(([child, parent]) => ({ child, parent })),
  ).map(({ department, ancestor }) => `${department}<${ancestor}`);
}

describe('the closure of the tree of departments', () => {
  it('has each body with itself', () => {
    expect(pairs([1, 2], [])).toEqual(['1<1', '2<2']);
  });

  it('has a body below all the parents of its parents, each once', () => {
    expect(
      pairs(
        [1, 2, 3, 4],
        [
          [4, 2],
          [4, 3],
          [2, 1],
          [3, 1],
        ],
      ),
    ).toEqual(['1<1', '2<2', '2<1', '3<3', '3<1', '4<4', '4<2', '4<3', '4<1']);
  });

  it('ends where bodies belong to each other in a circle, or to themselves', () => {
    expect(
      pairs(
        [1, 2, 3],
        [
          [1, 2],
          [2, 1],
          [3, 3],
          [3, 1],
        ],
      ),
    ).toEqual(['1<1', '1<2', '2<2', '2<1', '3<3', '3<1', '3<2']);
  });
});

import { describe, expect, it } from 'vitest';
import { inOrderOfMatch, matches, type Requirement } from './opportunity-matching.js';

const asks = (
  opportunityKey: number,
  skillKey: string | null,
  level: number,
  isEssential: 0 | 1,
): Requirement => ({
  opportunityKey,
  skillKey,
  level,
  isEssential,
});

const requirements = [
  asks(1, 'a', 3, 1),
  asks(1, 'b', 2, 0),
  asks(2, 'a', 4, 1),
  asks(3, 'c', 1, 0),
  { opportunityKey: 4, skillKey: null, level: null, isEssential: null },
];

describe('matching opportunities', () => {
  it.each([
    ['nothing held', {}, [3, 4]],
    ['an essential skill at its level', { a: 3 }, [1, 3, 4]],
    ['an essential skill below its level', { a: 2 }, [3, 4]],
    ['an essential skill above every level asked', { a: 4 }, [1, 2, 3, 4]],
  ])('takes those with no essential skill missing: %s', (_what, held, keys) => {
    expect(matches(requirements, new Map(Object.entries(held))).map(({ key }) => key)).toEqual(keys);
  });

  it('counts what is met of what is asked for, and puts the fewest missing first, then the most met', () => {
    const found = matches(
      requirements,
      new Map([
        ['a', 4],
        ['b', 2],
      ]),
    );
    expect(found.sort(inOrderOfMatch)).toEqual([
      { key: 1, skillsMet: 2, skillsRequired: 2 },
      { key: 2, skillsMet: 1, skillsRequired: 1 },
      { key: 4, skillsMet: 0, skillsRequired: 0 },
      { key: 3, skillsMet: 0, skillsRequired: 1 },
    ]);
  });
});

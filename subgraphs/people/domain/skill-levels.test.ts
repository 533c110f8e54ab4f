import { expect, it } from 'vitest';
import { levelsIn, levelSet } from './skill-levels.js';

it.each([
  [[], 0],
  [['AWARENESS', 'WORKING', 'PRACTITIONER', 'EXPERT'], 15],
  [['WORKING', 'PRACTITIONER', 'EXPERT'], 14],
  [['EXPERT'], 8],
] as const)('keeps %j as %d', (levels, set) => {
  expect(levelSet(levels)).toBe(set);
  expect(levelsIn(set)).toEqual(levels);
});

it('takes a level once, in whatever order', () => {
  expect(levelsIn(levelSet(['EXPERT', 'WORKING', 'EXPERT']))).toEqual(['WORKING', 'EXPERT']);
});

// The levels that a skill has, as one number: a skill may lack some of the four.
import { SkillLevel } from '../../kit/vocabulary/index.js';

const levels = Object.values(SkillLevel);

/** The number that stands for a set of levels: the sum of 2^(rank - 1). */
export function levelSet(members: readonly SkillLevel[]): number {
  return [...new Set(members)].reduce((set, level) => set + 2 ** levels.indexOf(level), 0);
}

/** The levels in a set, lowest first. */
export function levelsIn(set: number): SkillLevel[] {
  return levels.filter((_level, index) => Math.floor(set / 2 ** index) % 2 === 1);
}

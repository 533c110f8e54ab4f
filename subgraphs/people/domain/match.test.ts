import { describe, expect, it } from 'vitest';
import { matchOf, mergedRequirements, type RequiredSkill } from './match.js';

const essential = (skill: string, level: RequiredSkill<string>['level']): RequiredSkill<string> => ({
  skill,
  level,
  isEssential: true,
});
const desirable = (skill: string, level: RequiredSkill<string>['level']): RequiredSkill<string> => ({
  skill,
  level,
  isEssential: false,
});

describe('a match', () => {
  const required = [essential('a', 'WORKING'), desirable('b', 'PRACTITIONER'), desirable('c', 'AWARENESS')];

  it('counts the skills held at the level asked for or a higher one', () => {
    const held = [
      { skill: 'a', level: 'EXPERT' },
      { skill: 'b', level: 'WORKING' },
      { skill: 'z', level: 'EXPERT' },
    ] as const;
    expect(matchOf(required, held)).toEqual({ skillsMet: 1, skillsRequired: 3, missingSkills: ['b', 'c'] });
  });

  it('misses nothing where all is there, and never an essential skill', () => {
    expect(
      matchOf(required, [
        { skill: 'b', level: 'PRACTITIONER' },
        { skill: 'c', level: 'AWARENESS' },
      ]),
    ).toEqual({ skillsMet: 2, skillsRequired: 3, missingSkills: [] });
    expect(matchOf([], [])).toEqual({ skillsMet: 0, skillsRequired: 0, missingSkills: [] });
  });
});

describe('requirements named more than once', () => {
  it('become one at the highest level, essential where one of them is', () => {
    expect(
      mergedRequirements([
        essential('a', 'WORKING'),
        desirable('a', 'EXPERT'),
        desirable('b', 'WORKING'),
        desirable('b', 'AWARENESS'),
      ]),
    ).toEqual([essential('a', 'EXPERT'), desirable('b', 'WORKING')]);
  });
});

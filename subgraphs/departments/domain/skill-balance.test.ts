import { describe, expect, it } from 'vitest';
import type { SkillFact } from './directory.js';
import type { SkillBalanceFilter } from './filters.js';
import { skillSteps } from './skill-balance.js';

const skills: SkillFact[] = [
  { key: 'testing', framework: 'digital', levels: ['WORKING', 'AWARENESS'] },
  { key: 'Audit', framework: 'finance', levels: ['EXPERT'] },
  { key: 'agile', framework: 'digital', levels: ['WORKING', 'PRACTITIONER'] },
];

describe('the chosen skills at their levels', () => {
  it.each<[string, SkillBalanceFilter, string[]]>([
    [
      'all, by key and level',
      {},
      ['Audit EXPERT', 'agile WORKING', 'agile PRACTITIONER', 'testing AWARENESS', 'testing WORKING'],
    ],
    ['of a framework', { framework: 'finance' }, ['Audit EXPERT']],
    ['of some skills', { skill: ['testing', 'unheard-of'] }, ['testing AWARENESS', 'testing WORKING']],
    ['at some levels', { level: ['PRACTITIONER', 'EXPERT'] }, ['Audit EXPERT', 'agile PRACTITIONER']],
    ['of an empty list, which is none', { skill: [] }, []],
    [
      'of nulls, as if they were left out',
      { skill: null, framework: null, level: null },
      ['Audit EXPERT', 'agile WORKING', 'agile PRACTITIONER', 'testing AWARENESS', 'testing WORKING'],
    ],
  ])('are %s', (_what, where, expected) => {
    expect(skillSteps(skills, where).map(({ skillKey, level }) => `${skillKey} ${level}`)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { assertionRefusal } from './assert-skill.js';

const input = {
  personId: 'P1',
  skill: 'data-modelling',
  level: 'WORKING',
  source: 'SELF',
  assessedOn: '2026-06-15',
} as const;
const facts = { personExists: true, levels: ['WORKING', 'EXPERT'], today: '2026-06-15' } as const;

describe('an assertion', () => {
  it('may be recorded up to today, at a level of the skill', () => {
    expect(assertionRefusal(input, facts)).toBeUndefined();
  });

  it.each([
    ['nobody', input, { ...facts, personExists: false }, 'PERSON_NOT_FOUND'],
    ['an unknown skill', input, { ...facts, levels: undefined }, 'SKILL_NOT_FOUND'],
    [
      'a level that the skill has not',
      { ...input, level: 'AWARENESS' } as const,
      facts,
      'LEVEL_NOT_IN_SKILL',
    ],
    ['a day to come', { ...input, assessedOn: '2026-06-16' }, facts, 'ASSESSED_IN_FUTURE'],
    [
      'several rules broken, the first of them',
      { ...input, level: 'AWARENESS', assessedOn: '2027-01-01' } as const,
      { ...facts, personExists: false },
      'PERSON_NOT_FOUND',
    ],
  ])('is refused for %s', (_what, asserted, known, rule) => {
    expect(assertionRefusal(asserted, known)?.rule).toBe(rule);
  });

  it('says which levels the skill has', () => {
    expect(assertionRefusal({ ...input, level: 'PRACTITIONER' }, facts)).toEqual({
      rule: 'LEVEL_NOT_IN_SKILL',
      message: 'The skill has no level PRACTITIONER. It has WORKING, EXPERT.',
      levels: ['WORKING', 'EXPERT'],
    });
  });
});

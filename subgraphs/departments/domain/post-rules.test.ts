import { describe, expect, it } from 'vitest';
import {
  refusalOfNewPost,
  refusalOfPostChange,
  type NewPostFacts,
  type PostChangeFacts,
  type PostClaims,
} from './post-rules.js';

const skills = [{ key: 'agile', framework: 'digital', levels: ['WORKING', 'EXPERT'] as const }];
const free: NewPostFacts = {
  departmentStatus: 'LIVE',
  isReferenceTaken: false,
  superiorExists: true,
  skills,
};
const standing: PostChangeFacts = { version: 3, superiorExists: true, superiorReportsToPost: false, skills };

describe('a new post', () => {
  it.each<[string, PostClaims, Partial<NewPostFacts>, string | null]>([
    [
      'nothing wrong',
      { fte: 1, reportsToId: 'X', requirements: [{ skill: 'agile', level: 'EXPERT', isEssential: true }] },
      {},
      null,
    ],
    ['a body not yet open', { fte: 1 }, { departmentStatus: 'JOINING' }, null],
    ['a body that there is not', { fte: 1 }, { departmentStatus: null }, 'DEPARTMENT_NOT_OPEN'],
    ['a closed body', { fte: 1 }, { departmentStatus: 'CLOSED' }, 'DEPARTMENT_NOT_OPEN'],
    ['a reference in use', { fte: 1 }, { isReferenceTaken: true }, 'REFERENCE_TAKEN'],
    [
      'a superior that there is not',
      { fte: 1, reportsToId: 'X' },
      { superiorExists: false },
      'POST_NOT_FOUND',
    ],
    ['no superior', { fte: 1 }, { superiorExists: false }, null],
    ['no time at all', { fte: 0 }, {}, 'FTE_OUT_OF_RANGE'],
    ['next to no time', { fte: 1e-12 }, {}, 'FTE_OUT_OF_RANGE'],
    ['less than none', { fte: -0.5 }, {}, 'FTE_OUT_OF_RANGE'],
    ['more than full time', { fte: 1.01 }, {}, 'FTE_OUT_OF_RANGE'],
    [
      'a level that the skill lacks',
      { requirements: [{ skill: 'agile', level: 'AWARENESS', isEssential: false }] },
      {},
      'LEVEL_NOT_IN_SKILL',
    ],
    ['a skill without a level', { requirements: [{ skill: 'agile', isEssential: false }] }, {}, null],
    [
      'a skill that there is not',
      { requirements: [{ skill: 'magic', isEssential: false }] },
      {},
      'LEVEL_NOT_IN_SKILL',
    ],
  ])('with %s', (_what, claims, facts, rule) => {
    expect(refusalOfNewPost(claims, { ...free, ...facts })?.rule ?? null).toBe(rule);
  });
});

describe('a change to a post', () => {
  it.each<[string, PostClaims, Partial<PostChangeFacts>, string | null]>([
    ['nothing wrong', { fte: 0.5, reportsToId: 'X' }, {}, null],
    ['no post', {}, { version: null }, 'POST_NOT_FOUND'],
    ['an older version', {}, { version: 4 }, 'STALE_VERSION'],
    ['a superior that there is not', { reportsToId: 'X' }, { superiorExists: false }, 'POST_NOT_FOUND'],
    ['a superior taken away', { reportsToId: null }, { superiorExists: false }, null],
    ['a superior below it', { reportsToId: 'X' }, { superiorReportsToPost: true }, 'REPORTING_CYCLE'],
    ['more than full time', { fte: 2 }, {}, 'FTE_OUT_OF_RANGE'],
    [
      'a level that the skill lacks',
      { requirements: [{ skill: 'agile', level: 'AWARENESS', isEssential: false }] },
      {},
      'LEVEL_NOT_IN_SKILL',
    ],
  ])('with %s', (_what, claims, facts, rule) => {
    expect(refusalOfPostChange({ ...claims, version: 3 }, { ...standing, ...facts })?.rule ?? null).toBe(
      rule,
    );
  });
});

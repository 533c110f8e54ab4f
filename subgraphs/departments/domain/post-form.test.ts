import { describe, expect, it } from 'vitest';
import type { CreatePostInput, UpdatePostInput } from './inputs.js';
import { malformed } from './post-form.js';

const added: CreatePostInput = {
  departmentId: 'D1',
  reference: 'R1',
  title: 'Analyst',
  fte: 1,
  isDigitalLeadership: false,
  requirements: [],
};
const changed: UpdatePostInput = { id: 'P1', version: 1 };

describe('the form of a post’s input', () => {
  it.each<[string, CreatePostInput | UpdatePostInput, string | null]>([
    ['a new post', added, null],
    ['a change of nothing', changed, null],
    ['what may be empty, emptied', { ...changed, unit: null, grade: null, requirements: null }, null],
    ['a blank title', { ...added, title: ' ' }, '`title` must not be empty.'],
    ['a blank reference', { ...added, reference: '' }, '`reference` must not be empty.'],
    [
      'a title too long',
      { ...changed, title: 'x'.repeat(256) },
      '`title` has 256 characters; the maximum is 255.',
    ],
    ['no title', { ...changed, title: null }, '`title` cannot be null. Leave out a field to keep its value.'],
    [
      'a skill twice',
      {
        ...changed,
        requirements: [
          { skill: 'agile', isEssential: true },
          { skill: 'agile', level: 'EXPERT', isEssential: true },
        ],
      },
      'The skill "agile" is required twice. Name each skill once.',
    ],
  ])('of %s', (_what, input, expected) => expect(malformed(input)).toBe(expected));
});

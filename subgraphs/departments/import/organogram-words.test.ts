// The tables by which the words of an organogram are understood.
import { describe, expect, it } from 'vitest';
import { DepartmentNames } from './department-names.js';
import { isDigitalLeadership } from './digital-leadership.js';
import { gradeNamed } from './grades.js';
import { fullTimeShares } from './junior-posts.js';
import { postId } from './post-id.js';
import { professionNamed } from './professions.js';
import { circularLines } from './reporting-cycles.js';

describe('a grade', () => {
  it.each([
    ['SCS1A', 'SCS1'],
    ['SCS Pay Band 2', 'SCS2'],
    ['Grade 7', 'G7'],
    ['OF-7', 'SCS2'],
    ['OF5', 'G6'],
    ['Executive Officer', 'EO'],
  ])('%s means %s everywhere', (text, grade) => expect(gradeNamed(text, [])).toBe(grade));

  it('means what a department means by it only there and below', () => {
    expect(gradeNamed('C2', ['ministry-of-defence'])).toBe('HEO');
    expect(gradeNamed('D MSF', ['defence-equipment-and-support', 'ministry-of-defence'])).toBe('EO');
    expect(gradeNamed('C2', ['cabinet-office'])).toBeUndefined();
  });

  it.each([
    ['Gp Capt', 'G6'],
    ['Lieutenant-Colonel', 'G7'],
    ['Air Cdre', 'SCS1'],
    ['Retired Officer 2', 'HEO'],
    ['Assistant Statistician C1', 'SEO'],
  ])('of defence, %s, is the civil one it is compared with, in defence alone', (text, grade) => {
    expect(gradeNamed(text, ['ministry-of-defence'])).toBe(grade);
    expect(gradeNamed(text, ['cabinet-office'])).toBeUndefined();
  });

  it('is never guessed', () => {
    expect(
      ['7', 'OR-9', 'Captain', 'Skill Zone 4', 'Constable MDP', 'constructor', ''].filter(
        (text) => gradeNamed(text, ['ministry-of-defence']) !== undefined,
      ),
    ).toEqual([]);
  });
});

describe('a profession', () => {
  it.each([
    ['Operational Delivery', 'OPERATIONAL_DELIVERY'],
    ['OPERATIONAL DELIVERY', 'OPERATIONAL_DELIVERY'],
    ['Programme and Project Management (PPM)', 'PROJECT_DELIVERY'],
    ['Property And Asset Management', 'PROPERTY'],
    ['Information technology', 'DIGITAL_AND_DATA'],
    ['Law', 'LEGAL'],
    ['Military', 'OTHER'],
    ['Juggling', undefined],
  ])('%s means %s', (text, profession) => expect(professionNamed(text)).toBe(profession));
});

describe('a department', () => {
  const department = (
    id: number,
    name: string,
    slug: string,
    abbreviation: string | null,
    status = 'LIVE',
  ) => ({ id, public_id: `D${id}`, name, slug, abbreviation, status });
  const names = new DepartmentNames([
    department(1, 'Office of Examples', 'office-of-examples-2010', 'OE', 'CLOSED'),
    department(2, 'Office of Examples', 'office-of-examples', 'OE'),
    department(3, 'Department for Trial & Error', 'trial-and-error', null),
  ]);

  it('is found by name, slug, abbreviation and identifier, the open one of two', () => {
    expect(
      ['The Office of Examples', 'office-of-examples', 'oe', 'D2', 'Department for Trial and Error'].map(
        (text) => names.find(text)?.id,
      ),
    ).toEqual([2, 2, 2, 2, 3]);
    expect(names.find('office-of-examples-2010')?.id).toBe(1);
  });

  it('is suggested where its name is misspelt', () => {
    expect(names.suggestion('Ofice of Exampels')).toBe('Did you mean “Office of Examples”?');
  });
});

describe('posts of a junior line', () => {
  it.each([
    [0.64, [0.64]],
    [1, [1]],
    [2.6, [1, 1, 0.6]],
    [3, [1, 1, 1]],
    [0.01, [0.01]],
  ])('of %d full-time equivalents are %j', (posts, shares) => expect(fullTimeShares(posts)).toEqual(shares));
});

describe('a reporting line', () => {
  it('is dropped once in each circle, and not above or below it', () => {
    const lines = new Map([
      [1, 2],
      [2, 3],
      [3, 2],
      [4, 4],
      [5, 1],
      [6, 7],
    ]);
    expect(circularLines(lines)).toEqual(new Set([2, 4]));
  });
});

describe('a post', () => {
  it('has an identifier made of department and reference, or of their digest where it would not fit', () => {
    expect(postId('D2', '00000609')).toBe('D2-00000609');
    const [dotted, long] = [postId('D2', 'A.1'), postId('D2', 'x'.repeat(64))];
    expect(dotted).toMatch(/^D2-[0-9a-f]{20}$/);
    expect(long).toMatch(/^D2-[0-9a-f]{20}$/);
    expect(dotted).not.toBe(long);
  });

  it('is digital leadership in the senior civil service alone, by profession or title', () => {
    expect(isDigitalLeadership('SCS1', 'DIGITAL_AND_DATA', 'Head of Unit')).toBe(true);
    expect(isDigitalLeadership('SCS2', 'OPERATIONAL_DELIVERY', 'Chief Information Officer')).toBe(true);
    expect(isDigitalLeadership('SCS1', 'POLICY', 'Deputy Director, Trade')).toBe(false);
    expect(isDigitalLeadership('G6', 'DIGITAL_AND_DATA', 'Head of Digital')).toBe(false);
    expect(isDigitalLeadership(null, 'DIGITAL_AND_DATA', 'CIO')).toBe(false);
  });
});

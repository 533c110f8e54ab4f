import { describe, expect, it } from 'vitest';
import { gainDuring, riseDays, standing, type Assessment } from './standing.js';

/** `2025-03-01 PANEL 3` as an assessment. */
function assessed(...lines: string[]): Assessment[] {
  return lines.map((line) => {
    const [assessedOn = '', source = '', level = ''] = line.split(' ');
    return {
      assessedOn,
      source: ['SELF', 'MANAGER', 'PANEL', 'CREDENTIAL'].indexOf(source) + 1,
      level: Number(level),
    };
  });
}

describe('what stands', () => {
  it.each([
    ['the only assertion', ['2025-01-01 SELF 2'], 2],
    ['the later one, even if weaker and lower', ['2025-01-01 CREDENTIAL 4', '2025-01-02 SELF 1'], 1],
    [
      'the stronger source of a day, in whatever order they come',
      ['2025-01-01 CREDENTIAL 3', '2025-01-01 PANEL 4', '2025-01-01 MANAGER 1'],
      3,
    ],
  ])('is %s', (_what, lines, level) => {
    expect(standing(assessed(...lines))?.level).toBe(level);
    expect(standing(assessed(...lines).reverse())?.level).toBe(level);
  });

  it('is nothing where nothing was asserted', () => {
    expect(standing([])).toBeUndefined();
  });
});

describe('the days of a rise', () => {
  it.each([
    ['none for a first assertion', ['2025-01-01 SELF 4'], []],
    [
      'each day on which the level went up',
      ['2025-03-01 PANEL 4', '2025-01-01 SELF 1', '2025-02-01 SELF 2', '2025-02-15 SELF 2'],
      ['2025-02-01', '2025-03-01'],
    ],
    [
      'none for a day whose strongest source does not raise',
      ['2025-01-01 SELF 2', '2025-02-01 SELF 4', '2025-02-01 PANEL 2'],
      [],
    ],
    [
      'a day whose strongest source raises less than a weaker one',
      ['2025-01-01 SELF 2', '2025-02-01 SELF 4', '2025-02-01 PANEL 3'],
      ['2025-02-01'],
    ],
    ['a rise after a fall', ['2025-01-01 SELF 3', '2025-02-01 SELF 2', '2025-03-01 SELF 3'], ['2025-03-01']],
  ])('are %s', (_what, lines, days) => {
    expect(riseDays(assessed(...lines))).toEqual(days);
  });
});

describe('what a period brought', () => {
  const during = (...lines: string[]) => gainDuring(assessed(...lines), '2025-04-01', '2025-09-30');

  it.each([
    [
      'a level above the one before',
      ['2025-01-01 SELF 2', '2025-06-01 PANEL 3'],
      { levelBefore: 2, levelAfter: 3, assessedOn: '2025-06-01' },
    ],
    ['a first level', ['2025-06-01 PANEL 1'], { levelBefore: null, levelAfter: 1, assessedOn: '2025-06-01' }],
    [
      'what its first and last day brought',
      ['2025-04-01 SELF 1', '2025-09-30 SELF 2'],
      { levelBefore: null, levelAfter: 2, assessedOn: '2025-09-30' },
    ],
    [
      'the day on which the last level was reached',
      [
        '2025-01-01 SELF 1',
        '2025-05-01 SELF 3',
        '2025-06-01 SELF 2',
        '2025-07-01 SELF 3',
        '2025-08-01 PANEL 3',
      ],
      { levelBefore: 1, levelAfter: 3, assessedOn: '2025-07-01' },
    ],
    ['nothing for the same level again', ['2025-01-01 SELF 2', '2025-06-01 PANEL 2'], undefined],
    [
      'nothing for a rise that was lost again',
      ['2025-01-01 SELF 2', '2025-06-01 PANEL 3', '2025-07-01 PANEL 2'],
      undefined,
    ],
    ['nothing for what rose the day before or after', ['2025-03-31 SELF 2', '2025-10-01 PANEL 3'], undefined],
    ['nothing without assertions', [], undefined],
  ])('is %s', (_what, lines, gain) => {
    expect(during(...lines)).toEqual(gain);
  });
});

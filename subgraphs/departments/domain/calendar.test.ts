import { describe, expect, it } from 'vitest';
import { dayAfter, isRunningOn, overlap } from './calendar.js';

describe('days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 3, '2026-03-31'],
  ])('%s and %i days make %s', (day, days, expected) => expect(dayAfter(day, days)).toBe(expected));
});

describe('a period', () => {
  it.each([
    ['before its first day', '2026-03-31', false],
    ['on its first day', '2026-04-01', true],
    ['on its last day', '2026-04-30', true],
    ['after its last day', '2026-05-01', false],
  ])('runs or not %s', (_when, day, expected) => {
    expect(isRunningOn({ from: '2026-04-01', to: '2026-04-30' }, day)).toBe(expected);
  });

  it('runs for ever where it is open', () => {
    expect(isRunningOn({ from: '2026-04-01', to: null }, '2099-01-01')).toBe(true);
  });

  it.each([
    ['ends the day before the other begins', '2026-03-31', false],
    ['ends on the other’s first day', '2026-04-01', true],
    ['is open', null, true],
  ])('overlaps another or not where it %s', (_how, to, expected) => {
    const one = { from: '2026-01-01', to };
    const other = { from: '2026-04-01', to: '2026-06-30' };
    expect([overlap(one, other), overlap(other, one)]).toEqual([expected, expected]);
  });
});

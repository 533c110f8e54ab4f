import { describe, expect, it } from 'vitest';
import { dayAfter, daysBetween, lastDayOfMonths } from './calendar.js';

describe('the last day of a period of whole months', () => {
  it.each([
    ['2026-01-01', 24, '2027-12-31'],
    ['2026-04-15', 12, '2027-04-14'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-01', 1, '2026-12-31'],
    ['0099-06-01', 12, '0100-05-31'],
    ['9999-06-01', 24, '9999-12-31'],
  ])('that begins on %s and lasts %i is %s', (start, months, last) => {
    expect(lastDayOfMonths(start, months)).toBe(last);
  });
});

it('counts days from one moment’s day to another’s', () => {
  expect(daysBetween('2026-03-01 23:59:59.000', '2026-03-31 00:00:01.000')).toBe(30);
});

it('knows the day after, and stops where years have four digits', () => {
  expect(dayAfter('2028-02-28')).toBe('2028-02-29');
  expect(dayAfter('9999-12-31')).toBe('9999-12-31');
});

import { describe, expect, it } from 'vitest';
import { dayNumber, dayText, financialYear, lastDayAfterMonths, momentText } from './calendar.js';

describe('days as numbers', () => {
  it('are written as they were read', () => {
    for (const day of ['1970-01-01', '2024-02-29', '2026-12-31']) expect(dayText(dayNumber(day))).toBe(day);
  });

  it('end a period of months on the day before', () => {
    expect(dayText(lastDayAfterMonths(dayNumber('2026-01-15'), 12))).toBe('2027-01-14');
  });

  it('fall in the financial year that begins on 1 April', () => {
    expect(financialYear(dayNumber('2026-03-31'))).toBe(2025);
    expect(financialYear(dayNumber('2026-04-01'))).toBe(2026);
  });

  it('carry moments to the minute', () => {
    expect(momentText(dayNumber('2026-06-15') * 1_440 + 9 * 60 + 5)).toBe('2026-06-15 09:05:00.000');
  });
});

import { describe, expect, it } from 'vitest';
import { financialYear, financialYearOf } from './financial-year.js';

describe('a financial year', () => {
  it('runs from 1 April to 31 March', () => {
    expect(financialYear(2025)).toEqual({ year: 2025, begins: '2025-04-01', ends: '2026-03-31', days: 365 });
  });

  it('has 366 days where its March follows a 29 February', () => {
    expect(financialYear(2027).days).toBe(366);
    expect(financialYear(2028).days).toBe(365);
  });

  it.each([
    ['2026-03-31', 2025],
    ['2026-04-01', 2026],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
  ])('of %s begins in %i', (day, year) => {
    expect(financialYearOf(day)).toBe(year);
  });
});

// Financial years, named by the year they begin in: 2026 runs from 1 April 2026 to 31 March 2027.
import { sql, type Expression, type RawBuilder } from 'kysely';

export interface FinancialYear {
  readonly year: number;
  readonly begins: string;
  readonly ends: string;
  readonly days: number;
}

const dayMs = 86_400_000;

/** The financial year that begins in a year. */
export function financialYear(year: number): FinancialYear {
  const begins = `${year}-04-01`;
  const ends = `${year + 1}-03-31`;
  return { year, begins, ends, days: (Date.parse(ends) - Date.parse(begins)) / dayMs + 1 };
}

/** The financial year of a day, `YYYY-MM-DD`. */
export function financialYearOf(day: string): number {
  return Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);
}

/** The financial year of a column of days. Cut from its text: several times faster on SQLite than its date functions. */
export function financialYearIn(day: Expression<unknown>): RawBuilder<number> {
  return sql<number>`(substr(${day}, 1, 4) - (substr(${day}, 6, 2) < '04'))`;
}

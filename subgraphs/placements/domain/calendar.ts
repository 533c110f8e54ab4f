// Days as text, `YYYY-MM-DD`, which compares in the order of time.

const lastDay = '9999-12-31';
const dayMs = 86_400_000;

/**
 * The last day of a period of whole months: the day before the same day of a later month,
 * or that month's last day where it has no such day. Never after the year 9999.
 */
export function lastDayOfMonths(start: string, months: number): string {
  const [year, month, day] = start.split('-').map(Number) as [number, number, number];
  const end = utc(year, month - 1 + months, 1);
  if (end.getUTCFullYear() > 9999) return lastDay;
  const daysInMonth = utc(end.getUTCFullYear(), end.getUTCMonth() + 1, 0).getUTCDate();
  end.setUTCDate(day > daysInMonth ? daysInMonth : day - 1);
  return dayOf(end);
}

/** The day after; the last day of the year 9999 stays what it is. */
export function dayAfter(day: string): string {
  return day >= lastDay ? lastDay : dayOf(new Date(Date.parse(day) + dayMs));
}

/** Whole days between two days, or between the days of two moments. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / dayMs);
}

/** `Date.UTC` without its habit of taking the years 0 to 99 for the twentieth century. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

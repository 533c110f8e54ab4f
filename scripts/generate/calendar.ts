// Days as whole numbers since 1970 while they are reckoned with, as text when they are written.
import { lastDayOfMonths } from '../../subgraphs/placements/domain/calendar.js';

const dayMs = 86_400_000;
const texts = new Map<number, string>();

/** A day as `YYYY-MM-DD`. */
export function dayText(day: number): string {
  let text = texts.get(day);
  if (text === undefined) {
    text = new Date(day * dayMs).toISOString().slice(0, 10);
    texts.set(day, text);
  }
  return text;
}

/** The number of a day given as `YYYY-MM-DD`. */
export function dayNumber(text: string): number {
  return Date.parse(text) / dayMs;
}

/** The last day of a period of whole months. */
export function lastDayAfterMonths(start: number, months: number): number {
  return dayNumber(lastDayOfMonths(dayText(start), months));
}

/** Minutes since 1970 as a moment, `YYYY-MM-DD HH:MM:SS.mmm`. */
export function momentText(minutes: number): string {
  const minuteOfDay = minutes % 1_440;
  const hour = String(Math.floor(minuteOfDay / 60)).padStart(2, '0');
  const minute = String(minuteOfDay % 60).padStart(2, '0');
  return `${dayText(Math.floor(minutes / 1_440))} ${hour}:${minute}:00.000`;
}

/** The financial year a day falls in, by the calendar year it begins in: 2026 for 1 April 2026 to 31 March 2027. */
export function financialYear(day: number): number {
  const [year, month] = dayText(day).split('-').map(Number) as [number, number];
  return month >= 4 ? year : year - 1;
}

// Values that the schema's types let through and the domain does not.
import { broken, type RuleBroken } from './outcome.js';

/** A hundred billion pounds, in pence: sums of hundreds of such amounts are still exact. */
export const largestAmount = 10_000_000_000_000;

/** An amount of money is not negative and has a maximum. */
export function amountRule(field: string, pence: number | null | undefined): RuleBroken | undefined {
  if (pence === null || pence === undefined || (pence >= 0 && pence <= largestAmount)) return undefined;
  return broken(
    'VALUE_OUT_OF_RANGE',
    `An amount must be from 0 to ${largestAmount} pence; this one is ${pence}.`,
    [field],
  );
}

/** A financial year, by the year it begins in, is of this century. */
export function financialYearRule(field: string, year: number): RuleBroken | undefined {
  if (year >= 2000 && year <= 2100) return undefined;
  return broken(
    'VALUE_OUT_OF_RANGE',
    `A financial year must be from 2000 to 2100, named by the year in which it begins; this one is ${year}.`,
    [field],
  );
}

/** A share lies from 0 to 1. */
export function shareRule(field: string, share: number): RuleBroken | undefined {
  if (share >= 0 && share <= 1) return undefined;
  return broken('VALUE_OUT_OF_RANGE', `A share must be from 0 to 1; this one is ${share}.`, [field]);
}

/** A rating is from 1 to 5. */
export function ratingRule(rating: number): RuleBroken | undefined {
  if (rating >= 1 && rating <= 5) return undefined;
  return broken(
    'VALUE_OUT_OF_RANGE',
    `A rating must be from 1 (poor) to 5 (excellent); this one is ${rating}.`,
    ['rating'],
  );
}

/** A day on which something is said to have happened does not lie ahead. */
export function pastDayRule(field: string, day: string, today: string): RuleBroken | undefined {
  if (day <= today) return undefined;
  return broken('VALUE_OUT_OF_RANGE', `The date ${day} is in the future; it must be ${today} or earlier.`, [
    field,
  ]);
}

/** What is said of a placement's course is not of a day before it began. */
export function begunByRule(field: string, day: string, startDate: string): RuleBroken | undefined {
  if (day >= startDate) return undefined;
  return broken(
    'VALUE_OUT_OF_RANGE',
    `The date ${day} is before the first day of the placement, ${startDate}.`,
    [field],
  );
}

/** Texts that have to say something do. */
export function saysSomethingRule(field: string, texts: readonly string[]): RuleBroken | undefined {
  if (texts.every(isWritten)) return undefined;
  return broken('VALUE_OUT_OF_RANGE', 'A required text is empty.', [field]);
}

/** Texts are no longer than anybody reads in a list. */
export function textLengthRule(
  field: string,
  texts: readonly (string | null | undefined)[],
  longest: number,
): RuleBroken | undefined {
  const tooLong = texts.find((text) => (text?.length ?? 0) > longest);
  if (typeof tooLong !== 'string') return undefined;
  return broken('VALUE_OUT_OF_RANGE', `A text has ${tooLong.length} characters; the maximum is ${longest}.`, [
    field,
  ]);
}

/** Whether a text was given and says something. */
export function isWritten(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== '';
}

// How long a placement may be: end after start, and between the scheme's minimum and maximum unless an exception is recorded.
import { lastDayOfMonths } from './calendar.js';
import { broken, type RuleBroken } from './outcome.js';
import { isWritten } from './values.js';

export interface SchemeLengths {
  readonly minimumMonths: number;
  readonly maximumMonths: number;
}

/** The end comes after the start. */
export function endAfterStartRule(
  startDate: string,
  endDate: string,
  inputFields: readonly string[],
): RuleBroken | undefined {
  if (endDate > startDate) return undefined;
  return broken(
    'END_NOT_AFTER_START',
    `The last day, ${endDate}, must be after the first day, ${startDate}.`,
    inputFields,
  );
}

/** The period holds at least the scheme's minimum of months. */
export function minimumLengthRule(
  startDate: string,
  endDate: string,
  { minimumMonths }: SchemeLengths,
): RuleBroken | undefined {
  const earliest = lastDayOfMonths(startDate, minimumMonths);
  if (endDate >= earliest) return undefined;
  return broken(
    'UNDER_MINIMUM_LENGTH',
    `The scheme requires at least ${minimumMonths} months: the last day must be ${earliest} or later.`,
    ['plannedEndDate'],
  );
}

/**
 * The end is within the longest allowed, or an exception is recorded.
 *
 * @param maximumEndDate the last day allowed without a new exception
 */
export function maximumLengthRule(
  endDate: string,
  maximumEndDate: string,
  exceptionReference: string | null | undefined,
  inputFields: readonly string[],
): RuleBroken | undefined {
  if (endDate <= maximumEndDate || isWritten(exceptionReference)) return undefined;
  return broken(
    'OVER_MAXIMUM_LENGTH',
    `With the scheme’s maximum length, the last day is ${maximumEndDate}. A later last day needs the reference of an exception.`,
    inputFields,
  );
}

/** The last day the scheme's maximum allows, or the planned end where an exception lets it pass that. */
export function maximumEndDate(
  startDate: string,
  plannedEndDate: string,
  { maximumMonths }: SchemeLengths,
): string {
  const allowed = lastDayOfMonths(startDate, maximumMonths);
  return plannedEndDate > allowed ? plannedEndDate : allowed;
}

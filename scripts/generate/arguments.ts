// What `generate` is asked for, and whether that can be.
import { CommandFailure } from '../command-failure.js';
import { dayNumber, dayText } from './calendar.js';

/** What a generation is known by. */
export interface GenerateArguments {
  readonly people: number;
  readonly placements: number;
  /** A whole number from 0 to 2^32 − 1. */
  readonly seed: number;
  /** The day on which the graph is to look right, `YYYY-MM-DD`. */
  readonly today: string;
}

const leastPeople = 100;
const mostPeople = 5_000_000;
/** Fewer people than this could not find the time for a placement. */
const peopleToAPlacement = 4;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`, of this century or the next. */
export function isDay(text: string): boolean {
  return (
    /^2[01]\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(dayNumber(text)) && dayText(dayNumber(text)) === text
  );
}

/** @throws CommandFailure where the arguments are out of range */
export function checkArguments({ people, placements, seed, today }: GenerateArguments): void {
  const isWhole = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  if (!isWhole(people, leastPeople, mostPeople)) {
    throw new CommandFailure(
      `--people must be a whole number from ${leastPeople} to ${mostPeople.toLocaleString('en-GB')}.`,
      2,
    );
  }
  if (!isWhole(placements, 0, Math.floor(people / peopleToAPlacement))) {
    throw new CommandFailure(
      `--placements must be a whole number from 0 to ${Math.floor(people / peopleToAPlacement).toLocaleString('en-GB')}: at most one placement for every ${peopleToAPlacement} people.`,
      2,
    );
  }
  if (!isDay(today)) throw new CommandFailure('--today must be a date, for example 2026-06-15.', 2);
  if (!isWhole(seed, 0, 4_294_967_295))
    throw new CommandFailure('--seed must be a whole number from 0 to 4,294,967,295.', 2);
}

/** The arguments as they are recorded and compared. */
export function argumentsText({ people, placements, seed, today }: GenerateArguments): string {
  return JSON.stringify({ people, placements, seed, today });
}

// Whole numbers as settings: a number, or text with digits alone.
import { z } from 'zod';

/** @param unit what it counts */
export function wholeNumber(least: number, most: number, unit: string) {
  const message = `must be a whole number from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}: ${unit}`;
  return z
    .union([z.number(), z.string().trim().regex(/^\d+$/, message).transform(Number)], message)
    .pipe(z.number(message).int(message).min(least, message).max(most, message));
}

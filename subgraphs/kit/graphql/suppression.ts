// Small counts in published statistics are withheld, so that no row can be traced to a person.
import type { SuppressibleCount } from './suppressible-count.js';

/** Counts from 1 up to, not including, this are withheld, as in the civil service's own statistics. */
export const SUPPRESSION_THRESHOLD = 5;

/** A count for publication: withheld from 1 to 4, given when 0 or 5 and more. */
export function suppressible(count: number): SuppressibleCount {
  const suppressed = count > 0 && count < SUPPRESSION_THRESHOLD;
  return { value: suppressed ? null : count, suppressed };
}

/** A count that is never withheld, for callers who may read the rows it counts. */
export function counted(count: number): SuppressibleCount {
  return { value: count, suppressed: false };
}

/** A figure derived from counts: null as soon as one of them is withheld. */
export function unlessSuppressed<T>(figure: T, ...counts: readonly SuppressibleCount[]): T | null {
  return counts.some((count) => count.suppressed) ? null : figure;
}

// What counts as a change of a post's holder. The SQL of the turnover filter says the same, held equal by a test.
import { dayAfter, type Period } from './calendar.js';

/** The time one person held a post. */
export interface Holding extends Period {
  readonly personId: string;
}

/**
 * How often a post's holder changed from one day to another, both included.
 *
 * A change is a day on which somebody begins who did not hold the post the day before, in a post that somebody has
 * begun to hold on an earlier day. So the first holder ever is no change, nor is the same person going on in another
 * footing; two sharers who begin on one day are one change; a holder who returns after a break is one.
 *
 * @param holdings all tenures of the post, in any order
 */
export function changesOfHolder(holdings: readonly Holding[], from: string, to: string): number {
  const days = holdings
    .filter((holding) => holding.from >= from && holding.from <= to && isChange(holding, holdings))
    .map((holding) => holding.from);
  return new Set(days).size;
}

function isChange(begun: Holding, holdings: readonly Holding[]): boolean {
  const earlier = holdings.filter((holding) => holding.from < begun.from);
  const dayBefore = dayAfter(begun.from, -1);
  const goesOn = earlier.some(
    ({ personId, to }) => personId === begun.personId && (to === null || to >= dayBefore),
  );
  return earlier.length > 0 && !goesOn;
}

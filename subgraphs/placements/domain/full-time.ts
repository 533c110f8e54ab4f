// The full-time rule: on no day do a person's placements, live or committed, add up to more than full time.
import { broken, type RuleBroken } from './outcome.js';

/** A share of somebody's time from a first day to a last. */
export interface Engagement {
  readonly fte: number;
  readonly from: string;
  readonly to: string;
}

/** A placement that takes up its person's time. */
export interface PlacementEngagement extends Engagement {
  /** The placement's identifier. */
  readonly id: string;
}

/** Shares are sums of decimal fractions, which binary numbers miss by less than this. */
const tolerance = 1e-9;

/** The identifiers of the placements that leave no room for another engagement; empty where there is room every day. */
export function inTheWay(engagement: Engagement, others: readonly PlacementEngagement[]): string[] {
  const overlapping = others.filter(({ from, to }) => from <= engagement.to && to >= engagement.from);
  // The sum rises only on a first day, so it is highest on one of them.
  const days = [
    engagement.from,
    ...overlapping.map(({ from }) => from).filter((from) => from > engagement.from),
  ];
  const blocking = new Set<string>();
  for (const day of days) {
    const onDay = overlapping.filter(({ from, to }) => from <= day && to >= day);
    const total = onDay.reduce((sum, { fte }) => sum + fte, engagement.fte);
    if (total > 1 + tolerance) for (const { id } of onDay) blocking.add(id);
  }
  return [...blocking];
}

/**
 * Whether a person has the time.
 *
 * @param others the person's other placements that are live or committed
 * @param inputFields the fields of the input that ask for the time
 */
export function fullTimeRule(
  engagement: Engagement,
  others: readonly PlacementEngagement[],
  inputFields: readonly string[],
): RuleBroken | undefined {
  const blocking = inTheWay(engagement, others);
  if (blocking.length === 0) return undefined;
  return broken(
    'FTE_EXCEEDED',
    'The person’s overlapping placements would add up to more than full time on at least one day. Use a smaller `fte` or other dates.',
    inputFields,
    blocking,
  );
}

// The clearance that vetting confirmed when a placement became active: enough for the work, and not to lapse before the
// planned end as it then was. An extension may run past it.
import type { ConfirmedClearance } from './people-rows.js';
import type { Placement } from './placement.js';
import { Random } from './random.js';

/** Undefined where the placement never became active. */
export function confirmedClearance(seed: number, placement: Placement): ConfirmedClearance | undefined {
  const { place, activated, firstPlannedEnd, plannedEnd, post, opportunity } = placement;
  if (activated === null) return undefined;
  const random = new Random(seed, 'vetting', place);
  const required = Math.max(
    post?.requiredClearance ?? 0,
    opportunity?.requiredClearance ?? 0,
    opportunity?.post?.requiredClearance ?? 0,
  );
  const level = Math.max(required, random.pick([1, 1, 3, 3, 3, 4]));
  if (level === 1) return { level, confirmedOn: activated, expiresOn: null };
  const lapsesSoon = plannedEnd > firstPlannedEnd && random.chance(40);
  const spare = lapsesSoon ? random.below(plannedEnd - firstPlannedEnd) : random.between(0, 2_000);
  return { level, confirmedOn: activated, expiresOn: firstPlannedEnd + spare };
}

/** By the place of the person, for those whose placement is under way. */
export function clearancesHeld(
  seed: number,
  placements: readonly Placement[],
): Map<number, ConfirmedClearance> {
  const held = new Map<number, ConfirmedClearance>();
  for (const placement of placements) {
    const confirmed =
      placement.status === 'ACTIVE' || placement.status === 'EXTENDED'
        ? confirmedClearance(seed, placement)
        : undefined;
    if (confirmed !== undefined) held.set(placement.person, confirmed);
  }
  return held;
}

// Which placement follows which.
import { lastDay, type Placement } from './placement.js';
import { Random } from './random.js';
import type { World } from './world.js';

/** Some of those who leave a host are followed by somebody who came, or is to come, to it later. */
export function nameSuccessors(
  placements: readonly Placement[],
  { seed, today }: Pick<World, 'seed' | 'today'>,
): void {
  const waiting = new Map<string, Placement[]>();
  const inTurn = placements
    .filter(({ status }) => status !== 'WITHDRAWN')
    .sort((a, b) => a.start - b.start || a.place - b.place);
  for (const placement of inTurn) {
    const side = `${placement.type === 'OUTWARD_SECONDMENT' ? 'firm' : 'department'} ${placement.host}`;
    let before = waiting.get(side) ?? [];
    // Whoever left long ago is followed by nobody who is still to come.
    if (before.length % 64 === 63)
      before = before.filter((other) => lastDay(other) > placement.start - longestGap);
    const followed = before.findIndex((other) => isFollowedBy(other, placement, today));
    if (followed >= 0 && new Random(seed, 'successor', placement.place).chance(60)) {
      const [other] = before.splice(followed, 1) as [Placement];
      other.successor = { placement, named: Math.max(placement.proposed, other.proposed) + 3 };
    }
    before.push(placement);
    waiting.set(side, before);
  }
}

/** Days between a placement and the one that follows it. */
const longestGap = 90;

/** Whether one placement ends about when the other begins. */
function isFollowedBy(earlier: Placement, later: Placement, today: number): boolean {
  const gap = later.start - lastDay(earlier);
  const named = Math.max(later.proposed, earlier.proposed) + 3;
  return (
    later.start > earlier.start &&
    gap > -30 &&
    gap < longestGap &&
    named < today &&
    earlier.person !== later.person
  );
}

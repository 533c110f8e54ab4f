// The share of a department's staff that government wants to see in a profession.
import { Profession } from '../../kit/vocabulary/index.js';

/** Shares from 0 to 1; a profession that is missing has no target. */
const targets: Partial<Record<Profession, number>> = { [Profession.DIGITAL_AND_DATA]: 0.06 };

/** The share aimed for, from 0 to 1; null where no target is set. */
export function professionTarget(profession: Profession): number | null {
  return targets[profession] ?? null;
}

/** The share, from 0 to 1, of a department's people; null where it has nobody. */
export function professionShare(people: number, headcount: number): number | null {
  return headcount === 0 ? null : people / headcount;
}

/** How many more people would meet the target at this headcount; 0 where it is met. */
export function peopleShortOfTarget(people: number, headcount: number, target: number): number {
  // Rounded before it is rounded up, or 6 % of 50 would come out as 4.
  const wanted = Math.ceil(Number((target * headcount).toFixed(9)));
  return Math.max(0, wanted - people);
}

// The life of a placement: which status can follow which, and what every change is held against first.
import { PlacementStatus } from './enums.js';
import type { Refusal, TransitionRefused } from './outcome.js';
import type { PlacementState } from './placement.js';

const following: Readonly<Record<PlacementStatus, readonly PlacementStatus[]>> = {
  PROPOSED: ['APPROVED', 'WITHDRAWN'],
  APPROVED: ['VETTING', 'WITHDRAWN'],
  VETTING: ['ACTIVE', 'WITHDRAWN'],
  ACTIVE: ['EXTENDED', 'COMPLETED', 'TERMINATED'],
  EXTENDED: ['EXTENDED', 'COMPLETED', 'TERMINATED'],
  COMPLETED: [],
  TERMINATED: [],
  WITHDRAWN: [],
};

/** The statuses that can follow a status at once. */
export function reachableFrom(status: PlacementStatus): readonly PlacementStatus[] {
  return following[status];
}

const all = Object.values(PlacementStatus);

/** The statuses of a placement under way. */
export const liveStatuses: readonly PlacementStatus[] = ['ACTIVE', 'EXTENDED'];

/** The statuses before a placement became active, from which it can be withdrawn. */
export const earlyStatuses: readonly PlacementStatus[] = all.filter((status) =>
  following[status].includes('WITHDRAWN'),
);

/** The statuses in which a placement takes up its person's time: under way, or committed to. */
export const committedStatuses: readonly PlacementStatus[] = [...earlyStatuses, ...liveStatuses];

/** The statuses that only a placement which was active can have. */
export const begunStatuses: readonly PlacementStatus[] = [...liveStatuses, 'COMPLETED', 'TERMINATED'];

/** The statuses of a placement that has been lived through, early or as planned. */
export const endedStatuses: readonly PlacementStatus[] = ['COMPLETED', 'TERMINATED'];

/** Every status but WITHDRAWN. */
export const notWithdrawn: readonly PlacementStatus[] = all.filter((status) => status !== 'WITHDRAWN');

/** Whether a placement with this status is under way. */
export function isLive(status: PlacementStatus): boolean {
  return liveStatuses.includes(status);
}

/**
 * What stands in the way of any change at all: it was made to an older version, or the status does not allow it.
 *
 * @param change the change in words, to follow "cannot", for example "be activated"
 */
export function refusedOutright(
  placement: PlacementState,
  request: { readonly version: number },
  allowedIn: readonly PlacementStatus[],
  change: string,
): Refusal | undefined {
  if (request.version !== placement.version) return { kind: 'STALE' };
  if (!allowedIn.includes(placement.status)) return transitionRefused(placement.status, change);
  return undefined;
}

/** The refusal of a change that a status does not allow. */
export function transitionRefused(status: PlacementStatus, change: string): TransitionRefused {
  const reachable = reachableFrom(status);
  const next = reachable.length === 0 ? 'It has ended' : `Possible next statuses: ${reachable.join(', ')}`;
  return {
    kind: 'TRANSITION_REFUSED',
    message: `A placement that is ${status} cannot ${change}. ${next}.`,
    reachable,
  };
}

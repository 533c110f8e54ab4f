// The part of a placement's course that begins with its activation: how it began, went on and ended.
import type { EndReason } from '../../subgraphs/placements/domain/enums.js';
import { lastDayAfterMonths } from './calendar.js';
import type { Course, Extension } from './placement.js';
import type { Random } from './random.js';

export const daysOfMonth = 30.4375;

const endReasons: readonly EndReason[] = [
  'LEFT_HOME',
  'LEFT_HOME',
  'RECALLED_BY_HOME',
  'RECALLED_BY_HOME',
  'RECALLED_BY_HOME',
  'ENDED_BY_HOST',
  'ENDED_BY_HOST',
  'PERSONAL',
  'PERSONAL',
  'PERFORMANCE',
  'CONDUCT',
  'CONFLICT_OF_INTEREST',
  'CLEARANCE',
  'REORGANISATION',
  'FUNDING',
  'FUNDING',
];

export type Beginning = Pick<Course, 'proposed' | 'approved' | 'vetting'> & { readonly activated: number };

export function beginning(random: Random, start: number, firstPlannedEnd: number, today: number): Beginning {
  const delay = random.chance(70)
    ? 0
    : Math.min(random.between(1, 20), Math.floor((firstPlannedEnd - start) / 4));
  const activated = Math.min(start + delay, today - 1);
  const wait = random.between(45, 170);
  const proposed = activated - wait;
  const approved = proposed + Math.floor(wait * 0.2) + random.below(Math.floor(wait * 0.2));
  return {
    proposed,
    approved,
    vetting: Math.min(approved + random.between(2, 15), activated - 5),
    activated,
  };
}

export function terminated(random: Random, begun: Beginning, firstPlannedEnd: number, today: number): Ending {
  const days = firstPlannedEnd - begun.activated;
  const actualEnd = Math.min(
    begun.activated + random.between(20, Math.max(21, days - 15)),
    firstPlannedEnd - 1,
    today - 1,
  );
  return { actualEnd, ended: actualEnd, endReason: random.pick(endReasons) };
}

export function completed(
  random: Random,
  begun: Beginning,
  planned: Planned,
  today: number,
): Ending & Extended {
  const longer = random.chance(12) ? extension(random, begun.activated, planned, today) : undefined;
  // One that would still run was not extended.
  const { plannedEnd, maximumEnd } = planned;
  const kept: Extended =
    longer !== undefined && longer.to < today
      ? extended(longer, maximumEnd)
      : { plannedEnd, maximumEnd, extensions: [] };
  const actualEnd = Math.min(
    random.chance(80) ? kept.plannedEnd : kept.plannedEnd - random.below(20),
    today - 1,
  );
  return { ...kept, actualEnd, ended: actualEnd, endReason: null };
}

export type Ending = {
  readonly actualEnd: number;
  readonly ended: number;
  readonly endReason: EndReason | null;
};

export type Extended = Pick<Course, 'plannedEnd' | 'extensions' | 'maximumEnd'>;

export type Planned = Pick<Course, 'start' | 'firstPlannedEnd' | 'plannedEnd' | 'maximumEnd'>;

export function extended(longer: Extension, allowed: number): Extended {
  return { plannedEnd: longer.to, extensions: [longer], maximumEnd: Math.max(longer.to, allowed) };
}

/** @param beyond a day that the new end must lie after */
export function extension(
  random: Random,
  activated: number,
  { start, firstPlannedEnd, maximumEnd }: Planned,
  today: number,
  beyond = -Infinity,
): Extension {
  const months = Math.round((firstPlannedEnd - start) / daysOfMonth);
  let more = random.between(2, 9);
  let to = lastDayAfterMonths(start, months + more);
  // Most extensions stop where the scheme's maximum is.
  if (to > maximumEnd && maximumEnd > firstPlannedEnd && random.chance(70)) to = maximumEnd;
  while (to <= Math.max(beyond + 3, firstPlannedEnd)) {
    more += 3;
    to = lastDayAfterMonths(start, months + more);
  }
  const agreed = Math.max(activated + 1, firstPlannedEnd - random.between(5, 60));
  return {
    from: firstPlannedEnd,
    to,
    agreed: Math.min(agreed, firstPlannedEnd, today - 1),
    isException: to > maximumEnd,
  };
}

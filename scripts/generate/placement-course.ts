// The days of a placement's life, drawn so that every step comes after the one before, none lies ahead of today,
// and the length stays within the scheme's or has an exception on record.
import type { PlacementStatus } from '../../subgraphs/placements/domain/enums.js';
import { lastDayAfterMonths } from './calendar.js';
import type { Course, Scheme } from './placement.js';
import {
  beginning,
  completed,
  daysOfMonth,
  extended,
  extension,
  terminated,
  type Ending,
  type Extended,
  type Planned,
} from './placement-under-way.js';
import { runningTotals, type Random } from './random.js';

const statuses: readonly PlacementStatus[] = [
  'PROPOSED',
  'APPROVED',
  'VETTING',
  'ACTIVE',
  'EXTENDED',
  'COMPLETED',
  'TERMINATED',
  'WITHDRAWN',
];
const statusTotals = runningTotals([6, 5, 6, 24, 9, 37, 7, 6]);

const lengths = [3, 4, 6, 6, 9, 12, 12, 12, 12, 18, 18, 23, 24];
/** What a placement has come to. */
export function drawStatus(random: Random): PlacementStatus {
  return statuses[random.place(statusTotals)] as PlacementStatus;
}

/**
 * The course of a placement that has come to a status, in one of the schemes.
 *
 * @param schemes the first of them open for longer than any course reaches back
 * @param startBefore the first day on which the host is closed, for a placement that began while it was open
 */
export function drawCourse(
  status: PlacementStatus,
  random: Random,
  schemes: readonly Scheme[],
  today: number,
  startBefore = Infinity,
): { course: Course; scheme: Scheme } {
  const oldest = schemes[0] as Scheme;
  const hostCloses = startBefore !== Infinity;
  const months = hostCloses ? 24 : random.pick(lengths);
  const wanted = hostCloses || random.chance(70) ? oldest : random.pick(schemes);
  const drawn = startDay(status, within(wanted, months), random, today, startBefore);
  const isOpen = wanted === oldest || wanted.opensOn < drawn - 200;
  const scheme = isOpen ? wanted : oldest;
  const start = isOpen ? drawn : startDay(status, within(oldest, months), random, today, startBefore);
  const firstPlannedEnd = lastDayAfterMonths(start, within(scheme, months));
  const allowed = lastDayAfterMonths(start, scheme.maximumMonths);
  return { scheme, course: courseOf(status, random, start, firstPlannedEnd, allowed, today) };
}

function within({ minimumMonths, maximumMonths }: Scheme, months: number): number {
  return Math.min(Math.max(months, minimumMonths), maximumMonths);
}

function courseOf(
  status: PlacementStatus,
  random: Random,
  start: number,
  firstPlannedEnd: number,
  allowed: number,
  today: number,
): Course {
  const planned = { status, start, firstPlannedEnd, plannedEnd: firstPlannedEnd, maximumEnd: allowed };
  switch (status) {
    case 'PROPOSED':
      return courseFrom(planned, { proposed: today - random.between(1, 60) });
    case 'APPROVED': {
      const approved = today - random.between(1, 30);
      return courseFrom(planned, { proposed: approved - random.between(8, 60), approved });
    }
    case 'VETTING': {
      const vetting = today - random.between(1, 80);
      const approved = vetting - random.between(1, 14);
      return courseFrom(planned, { proposed: approved - random.between(8, 60), approved, vetting });
    }
    case 'WITHDRAWN':
      return courseFrom(planned, withdrawal(start, random, today));
    case 'TERMINATED': {
      const begun = beginning(random, start, firstPlannedEnd, today);
      return courseFrom(planned, begun, terminated(random, begun, firstPlannedEnd, today));
    }
    case 'ACTIVE':
      return courseFrom(planned, beginning(random, start, firstPlannedEnd, today));
    case 'EXTENDED': {
      const begun = beginning(random, start, firstPlannedEnd, today);
      const longer = extension(random, begun.activated, planned, today, today);
      return courseFrom(planned, begun, extended(longer, allowed));
    }
    case 'COMPLETED': {
      const begun = beginning(random, start, firstPlannedEnd, today);
      return courseFrom(planned, begun, completed(random, begun, planned, today));
    }
  }
}

type Begun = Pick<Course, 'proposed'> & Partial<Pick<Course, 'approved' | 'vetting' | 'activated' | 'ended'>>;

/**
 * The course of its parts; what has not come is null. One literal makes them all: spread together, they would be of a
 * hundred shapes and take several times the memory.
 */
function courseFrom(
  planned: Planned & Pick<Course, 'status'>,
  begun: Begun,
  gone: Partial<Ending & Extended> = {},
): Course {
  return {
    status: planned.status,
    proposed: begun.proposed,
    approved: begun.approved ?? null,
    vetting: begun.vetting ?? null,
    activated: begun.activated ?? null,
    ended: gone.ended ?? begun.ended ?? null,
    start: planned.start,
    firstPlannedEnd: planned.firstPlannedEnd,
    plannedEnd: gone.plannedEnd ?? planned.plannedEnd,
    actualEnd: gone.actualEnd ?? null,
    extensions: gone.extensions ?? none,
    maximumEnd: gone.maximumEnd ?? planned.maximumEnd,
    endReason: gone.endReason ?? null,
  };
}

const none: Course['extensions'] = [];

function startDay(
  status: PlacementStatus,
  months: number,
  random: Random,
  today: number,
  startBefore: number,
): number {
  const days = Math.round(months * daysOfMonth);
  const latest = Math.min(today, startBefore) - 1;
  switch (status) {
    case 'PROPOSED':
      return today + random.between(30, 200);
    case 'APPROVED':
      return today + random.between(10, 120);
    case 'VETTING':
      return today + random.between(-25, 60);
    case 'WITHDRAWN':
      return today - random.between(-40, 1_000);
    case 'ACTIVE':
      return Math.min(latest, today - random.between(1, days - 3));
    case 'EXTENDED':
      return Math.min(latest, today - days + random.between(-220, 20));
    case 'COMPLETED':
      return today - days - random.between(5, 1_150);
    case 'TERMINATED':
      return today - random.between(40, 1_200);
  }
}

function withdrawal(
  start: number,
  random: Random,
  today: number,
): Pick<Course, 'proposed' | 'approved' | 'vetting' | 'ended'> {
  const proposed = Math.min(start - random.between(60, 150), today - 12);
  const ended = Math.min(proposed + random.between(10, 80), today - 1);
  const days = ended - proposed;
  const stage = random.below(10);
  return {
    proposed,
    approved: stage < 4 ? null : proposed + Math.floor(days * 0.4),
    vetting: stage < 7 ? null : proposed + Math.floor(days * 0.7),
    ended,
  };
}

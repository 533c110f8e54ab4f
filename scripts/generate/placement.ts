// A placement as it is planned: who goes where, when, and what has become of it.
import type { EndReason, PlacementStatus, PlacementType } from '../../subgraphs/placements/domain/enums.js';
import type { Post } from './posts.js';

export interface Scheme {
  /** The key inside the database. */
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly opensOn: number;
  readonly minimumMonths: number;
  readonly maximumMonths: number;
}

/** The days of a placement's life; those that have not come yet, or never will, are null. */
export interface Course {
  readonly status: PlacementStatus;
  readonly proposed: number;
  readonly approved: number | null;
  readonly vetting: number | null;
  readonly activated: number | null;
  /** The day it was completed, terminated or withdrawn. */
  readonly ended: number | null;
  readonly start: number;
  /** The planned end before any extension. */
  readonly firstPlannedEnd: number;
  readonly plannedEnd: number;
  readonly actualEnd: number | null;
  readonly extensions: readonly Extension[];
  readonly maximumEnd: number;
  readonly endReason: EndReason | null;
}

export interface Extension {
  readonly from: number;
  readonly to: number;
  readonly agreed: number;
  /** Whether it passed the scheme's maximum. */
  readonly isException: boolean;
}

export interface Placement extends Course {
  /** Its place among the placements generated. */
  readonly place: number;
  /** The key inside the database. */
  readonly key: number;
  readonly type: PlacementType;
  /** The person's place in the population. */
  readonly person: number;
  /** A place among the departments, or among the firms, as the type asks for. */
  readonly home: number;
  readonly host: number;
  readonly post: Post | null;
  readonly scheme: Scheme;
  readonly fte: number;
  /** The opportunity it answers, if any. */
  readonly opportunity: Opportunity | null;
  /** The placement that follows it, and the day that was said. */
  successor: { readonly placement: Placement; readonly named: number } | null;
}

/** A placement of a course. One literal makes them all: spread from a course, each would take several times the memory. */
export function placementOf(
  course: Course,
  {
    place,
    key,
    type,
    person,
    home,
    host,
    post,
    scheme,
    fte,
    opportunity,
  }: Omit<Placement, keyof Course | 'successor'>,
): Placement {
  return {
    status: course.status,
    proposed: course.proposed,
    approved: course.approved,
    vetting: course.vetting,
    activated: course.activated,
    ended: course.ended,
    start: course.start,
    firstPlannedEnd: course.firstPlannedEnd,
    plannedEnd: course.plannedEnd,
    actualEnd: course.actualEnd,
    extensions: course.extensions,
    maximumEnd: course.maximumEnd,
    endReason: course.endReason,
    place,
    key,
    type,
    person,
    home,
    host,
    post,
    scheme,
    fte,
    opportunity,
    successor: null,
  };
}

export interface Opportunity {
  readonly key: number;
  readonly id: string;
  readonly status: 'DRAFT' | 'OPEN' | 'FILLED' | 'CLOSED';
  /** A place among the departments, or among the firms for a chance to go out. */
  readonly host: number;
  readonly isAtFirm: boolean;
  readonly post: Post | null;
  readonly scheme: Scheme;
  /** The rank of the clearance; 0 where none is needed. */
  readonly requiredClearance: number;
  readonly windowFrom: number;
  readonly windowTo: number;
}

export function placementId(place: number): string {
  return `PL${String(place + 1).padStart(7, '0')}`;
}

/** The last day of a placement: actual where it has ended, planned where it has not. */
export function lastDay({ actualEnd, plannedEnd }: Course): number {
  return actualEnd ?? plannedEnd;
}

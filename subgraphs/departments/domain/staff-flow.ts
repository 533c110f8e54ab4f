// What counts as a move between departments, and how moves become rows. The SQL of staff flow says the same of a
// move, held equal by a test.
import { dayAfter, type Period } from './calendar.js';
import { TenureKind } from './enums.js';

/** How many days may lie between leaving one department and beginning in another: notice, leave, a quarter's return. */
export const longestGapDays = 92;

/** A person's time in a post of a department. */
export interface Stay extends Period {
  readonly departmentKey: number;
  readonly kind: TenureKind;
}

/** A move on the day on which the person begins in the other department. */
export interface Move {
  readonly on: string;
  readonly origin: number;
  readonly destination: number;
}

/**
 * The moves in one person's career.
 *
 * A person moves by beginning in a post of another department than that of the post begun last before, at most
 * `longestGapDays` after that one ended. Where it has not ended by that day there is no move, but a second post.
 * Time spent in a post on a placement is left out: it is lent, and its own subgraph counts it.
 */
export function movesOf(stays: readonly Stay[]): Move[] {
  const own = stays.filter(({ kind }) => kind !== TenureKind.PLACEMENT);
  return own.flatMap((next) =>
    last(own.filter(({ from }) => from < next.from))
      .filter(
        ({ departmentKey, to }) => departmentKey !== next.departmentKey && endsShortlyBefore(to, next.from),
      )
      .map(({ departmentKey }) => ({
        on: next.from,
        origin: departmentKey,
        destination: next.departmentKey,
      })),
  );
}

/** Those that began last; several where they began on one day. */
function last(stays: readonly Stay[]): Stay[] {
  return stays.filter(({ from }) => stays.every((other) => other.from <= from));
}

function endsShortlyBefore(end: string | null, begin: string): boolean {
  return end !== null && end <= begin && end >= dayAfter(begin, -longestGapDays);
}

/** How many people moved one way between two departments. */
export interface Flow {
  readonly origin: number;
  readonly destination: number;
  readonly people: number;
}

/** What passed between a department and another, seen from the first. */
export interface FlowRow {
  readonly department: number;
  readonly counterpart: number;
  readonly arrivals: number;
  readonly departures: number;
}

/**
 * One row for each department looked from and each other with which it exchanged people, by department and counterpart.
 *
 * @param chosen the departments looked from; all where null
 */
export function flowRows(flows: readonly Flow[], chosen: ReadonlySet<number> | null): FlowRow[] {
  const rows = new Map<
    string,
    { department: number; counterpart: number; arrivals: number; departures: number }
  >();
  const rowOf = (
    department: number,
    counterpart: number,
  ): { arrivals: number; departures: number } | undefined => {
    if (chosen !== null && !chosen.has(department)) return undefined;
    const key = `${department} ${counterpart}`;
    const row = rows.get(key) ?? { department, counterpart, arrivals: 0, departures: 0 };
    rows.set(key, row);
    return row;
  };
  for (const { origin, destination, people } of flows) {
    const there = rowOf(destination, origin);
    if (there) there.arrivals += people;
    const here = rowOf(origin, destination);
    if (here) here.departures += people;
  }
  return [...rows.values()].sort(
    (one, other) => one.department - other.department || one.counterpart - other.counterpart,
  );
}

// A placement as the facts tell it, and how they are told in a line.
import type { ClearanceLevel, Region } from '../../../subgraphs/kit/vocabulary/index.js';

export interface PlacementFact {
  readonly id: string;
  readonly person: string;
  /** A department or a firm; which of the two home and host are says which way the person goes. */
  readonly home: string;
  readonly host: string;
  readonly start: string;
  readonly plannedEnd: string;
  /** ACTIVE where omitted. */
  readonly status?:
    'PROPOSED' | 'APPROVED' | 'VETTING' | 'EXTENDED' | 'COMPLETED' | 'TERMINATED' | 'WITHDRAWN';
  /** The morning of the first day where omitted. */
  readonly statusSince?: string;
  /** The last day in fact of one that has ended. */
  readonly actualEnd?: string;
  readonly endReason?: 'FUNDING' | 'PERSONAL' | 'RECALLED_BY_HOME' | 'REORGANISATION';
  /** S1 where omitted. */
  readonly scheme?: 'S2';
  readonly post?: string;
  /** LONDON where omitted, not recorded where null. */
  readonly region?: Region | null;
  /** 1 where omitted. */
  readonly fte?: number;
  /** The day before which it is two years old, where omitted. */
  readonly maximumEnd?: string;
  /** Days from proposal to activation, 40 where omitted. */
  readonly daysToActive?: number;
  /** What it costs a year, in pence, and the part of it that the host bears. */
  readonly cost?: { readonly annual: number; readonly hostShare: number };
  readonly screenedAt?: string;
  readonly vetting?: { readonly level: ClearanceLevel; readonly expiresOn: string | null };
  readonly evaluatedOn?: string;
  readonly successor?: string;
  readonly extension?: { readonly from: string; readonly to: string; readonly exceptionReference?: string };
}

type More = Omit<PlacementFact, 'id' | 'person' | 'home' | 'host' | 'start' | 'plannedEnd'>;

/**
 * A placement in a line.
 *
 * @param way home and host, such as `F1 > D1`
 * @param period first day and planned last day, such as `2026-01-05 – 2026-12-31`
 */
export function placement(
  id: string,
  person: string,
  way: string,
  period: string,
  more: More = {},
): PlacementFact {
  const [home = '', host = ''] = way.split(' > ');
  const [start = '', plannedEnd = ''] = period.split(' – ');
  return { id, person, home, host, start, plannedEnd, ...more };
}

/** So many placements alike, `id-1` of `person-1` and so on, but for what differs with the number. */
export function placements(
  count: number,
  id: string,
  person: string,
  way: string,
  period: string,
  more: (number: number) => More = () => ({}),
): PlacementFact[] {
  return Array.from({ length: count }, (_placement, index) =>
    placement(`${id}-${index + 1}`, `${person}-${index + 1}`, way, period, more(index + 1)),
  );
}

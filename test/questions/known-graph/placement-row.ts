// A placement's row, with what the writer keeps in it worked out anew from the facts.
import type { Insertable } from 'kysely';
import { ClearanceLevel, rankIn } from '../../../subgraphs/kit/vocabulary/index.js';
import type { PlacementTable } from '../../../subgraphs/placements/database/tables.js';
import { departments } from './departments.js';
import type { KeyOf } from './keys.js';
import type { PlacementFact } from './placement.js';

const departmentIds = new Set(departments.map(({ id }) => id));
const neverActive = ['PROPOSED', 'APPROVED', 'VETTING', 'WITHDRAWN'];

export function placementRow(
  fact: PlacementFact,
  schemeKey: KeyOf,
  placementKey: KeyOf,
): Insertable<PlacementTable> {
  const status = fact.status ?? 'ACTIVE';
  const isActivated = !neverActive.includes(status);
  const daysToActive = fact.daysToActive ?? 40;
  return {
    id: placementKey(fact.id),
    public_id: fact.id,
    type: typeOf(fact),
    person_id: fact.person,
    ...organisation('home', fact.home),
    ...organisation('host', fact.host),
    post_id: fact.post ?? null,
    scheme_id: schemeKey(fact.scheme ?? 'S1'),
    region: fact.region === undefined ? 'LONDON' : fact.region,
    fte: fact.fte ?? 1,
    start_date: fact.start,
    planned_end_date: fact.plannedEnd,
    actual_end_date: fact.actualEnd ?? null,
    end_date: fact.actualEnd ?? fact.plannedEnd,
    maximum_end_date: fact.maximumEnd ?? twoYearsFrom(fact.start),
    status,
    status_since: fact.statusSince ?? morningOf(fact.start),
    is_live: status === 'ACTIVE' || status === 'EXTENDED' ? 1 : 0,
    proposed_at: morningOf(daysBefore(fact.start, daysToActive)),
    activated_at: isActivated ? morningOf(fact.start) : null,
    days_to_active: isActivated ? daysToActive : null,
    end_reason: fact.endReason ?? null,
    ...agreement(fact),
    conflicts_screened_at: fact.screenedAt ?? null,
    vetting_level: fact.vetting ? rankIn(ClearanceLevel, fact.vetting.level) : null,
    vetting_expires_on: fact.vetting?.expiresOn ?? null,
    vetting_confirmed_on: fact.vetting ? fact.start : null,
    evaluated_on: fact.evaluatedOn ?? null,
    rating: fact.evaluatedOn === undefined ? null : 4,
    would_repeat: fact.evaluatedOn === undefined ? null : 1,
    successor_id: fact.successor === undefined ? null : placementKey(fact.successor),
    supplier_relationship_id: pairOf(fact),
    version: 1,
  };
}

function typeOf({ home, host }: PlacementFact): string {
  if (!departmentIds.has(home)) return 'INWARD_SECONDMENT';
  return departmentIds.has(host) ? 'LOAN' : 'OUTWARD_SECONDMENT';
}

function pairOf({ home, host }: PlacementFact): string | null {
  if (!departmentIds.has(home)) return `${host}.${home}`;
  return departmentIds.has(host) ? null : `${home}.${host}`;
}

function organisation<Side extends 'home' | 'host'>(side: Side, id: string) {
  const isDepartment = departmentIds.has(id);
  const columns = {
    [`${side}_department_id`]: isDepartment ? id : null,
    [`${side}_firm_id`]: isDepartment ? null : id,
  };
  return columns as Record<`${Side}_department_id` | `${Side}_firm_id`, string | null>;
}

function agreement({ id, start, cost }: PlacementFact) {
  return {
    agreement_reference: cost ? `AG/${id}` : null,
    agreement_signed_on: cost ? start : null,
    host_cost_share: cost?.hostShare ?? null,
    annual_cost: cost?.annual ?? null,
  };
}

function morningOf(day: string): string {
  return `${day} 09:00:00.000`;
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

function twoYearsFrom(day: string): string {
  return daysBefore(`${Number(day.slice(0, 4)) + 2}${day.slice(4)}`, 1);
}

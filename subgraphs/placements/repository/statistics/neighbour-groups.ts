// The neighbours of a placement by whose attributes it can be grouped, once their keys are in groups.
import { sql } from 'kysely';
import type { KeyGroupList, PlacementNeighbourGrouping } from '../../domain/groupings.js';
import type { NeighbourGroups, NeighbourValue } from './groups.js';

export type Neighbour =
  'person' | 'post' | 'firm' | 'homeDepartment' | 'homeFirm' | 'hostDepartment' | 'hostFirm';

const keys = {
  person: sql.ref('placement.person_id'),
  post: sql.ref('placement.post_id'),
  firm: sql`coalesce(placement.host_firm_id, placement.home_firm_id)`,
  homeDepartment: sql.ref('placement.home_department_id'),
  homeFirm: sql.ref('placement.home_firm_id'),
  hostDepartment: sql.ref('placement.host_department_id'),
  hostFirm: sql.ref('placement.host_firm_id'),
} as const;

/** The groups asked for; a neighbour that is not named is not grouped by. */
export function neighbourGroups(
  by: PlacementNeighbourGrouping | null | undefined,
): NeighbourGroups<Neighbour>[] {
  const named: readonly (readonly [Neighbour, KeyGroupList])[] = [
    ['person', by?.personKeys],
    ['post', by?.postKeys],
    ['firm', by?.firmKeys],
    ['homeDepartment', by?.home?.departmentKeys],
    ['homeFirm', by?.home?.firmKeys],
    ['hostDepartment', by?.host?.departmentKeys],
    ['hostFirm', by?.host?.firmKeys],
  ];
  return named.flatMap(([neighbour, groups]) =>
    groups ? [{ neighbour, key: keys[neighbour], groups }] : [],
  );
}

interface OrganisationGroupRow {
  readonly department: NeighbourValue | null;
  readonly firm: NeighbourValue | null;
}

export interface NeighbourGroupRow {
  readonly person: NeighbourValue | null;
  readonly post: NeighbourValue | null;
  readonly firm: NeighbourValue | null;
  readonly home: OrganisationGroupRow;
  readonly host: OrganisationGroupRow;
}

/** The neighbours' values as the graph shows them. */
export function neighbourGroup(
  values: Readonly<Partial<Record<Neighbour, NeighbourValue | null>>>,
): NeighbourGroupRow {
  const { person = null, post = null, firm = null } = values;
  const { homeDepartment = null, homeFirm = null, hostDepartment = null, hostFirm = null } = values;
  return {
    person,
    post,
    firm,
    home: { department: homeDepartment, firm: homeFirm },
    host: { department: hostDepartment, firm: hostFirm },
  };
}

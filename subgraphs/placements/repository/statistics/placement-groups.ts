// The attributes by which placements, their objectives and their ends are grouped.
import { sql } from 'kysely';
import type { Region } from '../../../kit/vocabulary/index.js';
import type { PlacementGrouping, PlacementStatus, PlacementType } from '../../domain/enums.js';
import type { GroupingBy } from '../../domain/groupings.js';
import type { SchemeRepository, SchemeRow } from '../scheme-repository.js';
import { departmentStub, firmStub, type DepartmentStub, type FirmStub } from '../stubs.js';
import { financialYearIn } from './financial-year.js';
import { Groups, type GroupValue, type GroupValues } from './groups.js';
import {
  neighbourGroup,
  neighbourGroups,
  type Neighbour,
  type NeighbourGroupRow,
} from './neighbour-groups.js';

export interface PlacementGroupRow {
  readonly type: PlacementType | null;
  readonly status: PlacementStatus | null;
  readonly scheme: SchemeRow | null;
  readonly hostDepartment: DepartmentStub | null;
  readonly homeDepartment: DepartmentStub | null;
  readonly firm: FirmStub | null;
  readonly region: Region | null;
  readonly startYear: number | null;
  readonly neighbour: NeighbourGroupRow;
}

export type PlacementGroups = Groups<PlacementGrouping, Neighbour>;

/** The groups of a statement over the table `placement`. */
export function placementGroups({ groupBy, groupByNeighbour }: GroupingBy): PlacementGroups {
  const expressions = {
    TYPE: sql.ref('placement.type'),
    STATUS: sql.ref('placement.status'),
    SCHEME: sql.ref('placement.scheme_id'),
    HOST_DEPARTMENT: sql.ref('placement.host_department_id'),
    HOME_DEPARTMENT: sql.ref('placement.home_department_id'),
    FIRM: sql`coalesce(placement.host_firm_id, placement.home_firm_id)`,
    REGION: sql.ref('placement.region'),
    START_YEAR: financialYearIn(sql.ref('placement.start_date')),
  };
  return new Groups(groupBy, expressions, neighbourGroups(groupByNeighbour));
}

/** Makes a row of such a statement into its group as the graph shows it. */
export function placementGroup(
  groups: PlacementGroups,
  row: object,
  schemes: ReadonlyMap<GroupValue, SchemeRow>,
): PlacementGroupRow {
  const values = groups.valuesOf(row);
  const text = (name: PlacementGrouping): string | null => (values[name] ?? null) as string | null;
  return {
    type: text('TYPE') as PlacementType | null,
    status: text('STATUS') as PlacementStatus | null,
    scheme: schemes.get(values.SCHEME ?? null) ?? null,
    hostDepartment: departmentStub(text('HOST_DEPARTMENT')),
    homeDepartment: departmentStub(text('HOME_DEPARTMENT')),
    firm: firmStub(text('FIRM')),
    region: text('REGION') as Region | null,
    startYear: (values.START_YEAR ?? null) as number | null,
    neighbour: neighbourGroup(groups.neighboursOf(row)),
  };
}

/** The schemes that groups name, by key. */
export async function schemesOf(
  groups: readonly GroupValues<'SCHEME'>[],
  schemes: SchemeRepository,
): Promise<ReadonlyMap<GroupValue, SchemeRow>> {
  const keys = new Set(groups.map(({ SCHEME }) => SCHEME).filter((key) => typeof key === 'number'));
  if (keys.size === 0) return new Map();
  return new Map((await schemes.byKey([...keys])).map((scheme) => [scheme.key, scheme]));
}

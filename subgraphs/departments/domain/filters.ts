// What lists can be narrowed and ordered by, as plain types that repositories and rules share with the graph.
import type { Grade, Profession, SkillLevel, SortDirection } from '../../kit/vocabulary/index.js';
import type { ClosureReason, DepartmentFormat, DepartmentStatus, TenureKind, ValueBand } from './enums.js';

/** Which departments; conditions set together must all hold. */
export interface DepartmentFilter {
  /** One of these identifiers. */
  readonly id?: readonly string[] | null | undefined;
  /** One of these slugs. */
  readonly slug?: readonly string[] | null | undefined;
  /** This body or any below it, by slug. */
  readonly within?: string | null | undefined;
  /** One of these kinds. */
  readonly format?: readonly DepartmentFormat[] | null | undefined;
  /** At one of these points in its life. */
  readonly status?: readonly DepartmentStatus[] | null | undefined;
  /** Closed for one of these reasons. */
  readonly closureReason?: readonly ClosureReason[] | null | undefined;
  /** Name or abbreviation containing these letters, upper or lower case alike. */
  readonly nameContains?: string | null | undefined;
  /** All of these hold. */
  readonly and?: readonly DepartmentFilter[] | null | undefined;
  /** At least one of these holds. */
  readonly or?: readonly DepartmentFilter[] | null | undefined;
  /** This does not hold; a missing value counts as not holding. */
  readonly not?: DepartmentFilter | null | undefined;
}

/** Which posts; conditions set together must all hold. */
export interface PostFilter {
  /** One of these identifiers. */
  readonly id?: readonly string[] | null | undefined;
  /** In a department like this. */
  readonly department?: DepartmentFilter | null | undefined;
  /** One of these grades. */
  readonly grade?: readonly Grade[] | null | undefined;
  /** One of these professions. */
  readonly profession?: readonly Profession[] | null | undefined;
  /** Counted as digital leadership or not. */
  readonly isDigitalLeadership?: boolean | null | undefined;
  /** Vacant or not. */
  readonly isVacant?: boolean | null | undefined;
  /** Title containing these letters, upper or lower case alike. */
  readonly titleContains?: string | null | undefined;
  /** Requiring a skill like this. */
  readonly requirements?: PostRequirementListFilter | null | undefined;
  /** Held by one of these people, by identifier. */
  readonly holderKeys?: readonly string[] | null | undefined;
  /** Whose holder changed this often. */
  readonly turnover?: PostTurnoverFilter | null | undefined;
  /** All of these hold. */
  readonly and?: readonly PostFilter[] | null | undefined;
  /** At least one of these holds. */
  readonly or?: readonly PostFilter[] | null | undefined;
  /** This does not hold; a missing value counts as not holding. */
  readonly not?: PostFilter | null | undefined;
}

/** How often a post's holder changed in a period. */
export interface PostTurnoverFilter {
  /** The first day of the period. */
  readonly from: string;
  /** The last day of the period; today where omitted. */
  readonly to?: string | null | undefined;
  /** At least this many changes of holder. */
  readonly changesAtLeast: number;
}

/** A skill that a post requires; conditions set together must all hold. */
export interface PostRequirementFilter {
  /** One of these skills, by key. */
  readonly skill?: readonly string[] | null | undefined;
  /** Required at this level or a higher one. */
  readonly levelAtLeast?: SkillLevel | null | undefined;
  /** Essential or desirable. */
  readonly isEssential?: boolean | null | undefined;
  /** Required by a post like this. */
  readonly post?: PostFilter | null | undefined;
}

/** The skills that posts require. */
export interface PostRequirementListFilter {
  /** At least one such requirement. */
  readonly some: PostRequirementFilter;
}

/** Which tenures; conditions set together must all hold. */
export interface TenureFilter {
  /** In a post like this. */
  readonly post?: PostFilter | null | undefined;
  /** On one of these footings. */
  readonly kind?: readonly TenureKind[] | null | undefined;
  /** Held on this day. */
  readonly activeOn?: string | null | undefined;
  /** Begun on or after this day. */
  readonly startFrom?: string | null | undefined;
  /** Begun on or before this day. */
  readonly startTo?: string | null | undefined;
  /** Ended on or after this day. */
  readonly endFrom?: string | null | undefined;
  /** Ended on or before this day. */
  readonly endTo?: string | null | undefined;
}

/** Which moves between departments; conditions set together must all hold. */
export interface StaffFlowFilter {
  /** Moves on or after this day. */
  readonly movedFrom: string;
  /** Moves on or before this day. */
  readonly movedTo: string;
  /** Into or out of a post of one of these professions. */
  readonly profession?: readonly Profession[] | null | undefined;
  /** Seen from a department like this. */
  readonly department?: DepartmentFilter | null | undefined;
}

/** Which supplier relationships; conditions set together must all hold. */
export interface SupplierRelationshipFilter {
  /** One of these identifiers. */
  readonly id?: readonly string[] | null | undefined;
  /** Supplying a department like this. */
  readonly department?: DepartmentFilter | null | undefined;
  /** Supplied by one of these firms, by identifier. */
  readonly firmKeys?: readonly string[] | null | undefined;
  /** With a contract in force on this day; together with `valueBand`, one contract has to meet both. */
  readonly activeOn?: string | null | undefined;
  /** With a contract of one of these sizes. */
  readonly valueBand?: readonly ValueBand[] | null | undefined;
}

/** Which skill balances; conditions set together must all hold. */
export interface SkillBalanceFilter {
  /** Of a department like this. */
  readonly department?: DepartmentFilter | null | undefined;
  /** Of one of these skills, by key. */
  readonly skill?: readonly string[] | null | undefined;
  /** Of a skill of this framework. */
  readonly framework?: string | null | undefined;
  /** At one of these levels. */
  readonly level?: readonly SkillLevel[] | null | undefined;
}

/** The order of departments; set exactly one field. */
export interface DepartmentOrder {
  /** By name. */
  readonly name?: SortDirection | null | undefined;
}

/** The order of posts; set exactly one field. */
export interface PostOrder {
  /** By title. */
  readonly title?: SortDirection | null | undefined;
  /** By grade, the most junior first when ascending. */
  readonly grade?: SortDirection | null | undefined;
  /** By department, in this order of departments. */
  readonly department?: DepartmentOrder | null | undefined;
}

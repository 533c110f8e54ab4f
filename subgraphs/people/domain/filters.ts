// What lists can be narrowed and ordered by, as plain types that repositories and rules share with the graph.
import type {
  ClearanceLevel,
  Grade,
  Profession,
  Region,
  SkillLevel,
  SortDirection,
} from '../../kit/vocabulary/index.js';
import type { AssertionSource, PersonKind } from './enums.js';

/** Which people; conditions set together must all hold. */
export interface PersonFilter {
  /** One of these identifiers. */
  readonly id?: readonly string[] | null | undefined;
  /** One of these kinds. */
  readonly kind?: readonly PersonKind[] | null | undefined;
  /** One of these grades. */
  readonly grade?: readonly Grade[] | null | undefined;
  /** One of these professions. */
  readonly profession?: readonly Profession[] | null | undefined;
  /** Based in one of these regions. */
  readonly region?: readonly Region[] | null | undefined;
  /** Employed by an organisation like this. */
  readonly home?: PersonHomeFilter | null | undefined;
  /** Name containing these letters, upper or lower case alike. */
  readonly nameContains?: string | null | undefined;
  /** With a skill like this. */
  readonly skills?: SkillAssertionListFilter | null | undefined;
  /** Holding a clearance like this. */
  readonly clearance?: ClearanceFilter | null | undefined;
  /** Available for placement on this day. */
  readonly availableOn?: string | null | undefined;
  /** All of these hold. */
  readonly and?: readonly PersonFilter[] | null | undefined;
  /** At least one of these holds. */
  readonly or?: readonly PersonFilter[] | null | undefined;
  /** This does not hold; a missing value counts as not holding. */
  readonly not?: PersonFilter | null | undefined;
}

/** The organisation that employs somebody. */
export interface PersonHomeFilter {
  /** One of these departments, by identifier. */
  readonly departmentKeys?: readonly string[] | null | undefined;
  /** One of these firms, by identifier. */
  readonly firmKeys?: readonly string[] | null | undefined;
}

/** A person's skills. */
export interface SkillAssertionListFilter {
  /** At least one such assertion; put `not` round the whole for none. */
  readonly some: SkillAssertionFilter;
}

/** One person's level in one skill; conditions set together must all hold. */
export interface SkillAssertionFilter {
  /** One of these skills, by key. */
  readonly skill?: readonly string[] | null | undefined;
  /** A skill of this framework. */
  readonly framework?: string | null | undefined;
  /** This level or a higher one. */
  readonly levelAtLeast?: SkillLevel | null | undefined;
  /** From one of these sources. */
  readonly source?: readonly AssertionSource[] | null | undefined;
  /** Assessed on or after this day. */
  readonly assessedFrom?: string | null | undefined;
  /** Assessed on or before this day. */
  readonly assessedTo?: string | null | undefined;
  /** Raised above an earlier level of the same person on or after this day. */
  readonly raisedFrom?: string | null | undefined;
  /** Raised above an earlier level of the same person on or before this day. */
  readonly raisedTo?: string | null | undefined;
  /** Held by a person like this. */
  readonly person?: PersonFilter | null | undefined;
}

/** A clearance; conditions set together must all hold. */
export interface ClearanceFilter {
  /** This level or a higher one. */
  readonly levelAtLeast?: ClearanceLevel | null | undefined;
  /** Lapsing on or after this day. */
  readonly expiresFrom?: string | null | undefined;
  /** Lapsing on or before this day. */
  readonly expiresTo?: string | null | undefined;
}

/** Which skills; conditions set together must all hold. */
export interface SkillFilter {
  /** One of these keys. */
  readonly key?: readonly string[] | null | undefined;
  /** Of this framework. */
  readonly framework?: string | null | undefined;
  /** Name containing these letters, upper or lower case alike. */
  readonly nameContains?: string | null | undefined;
  /** Held by people like this. */
  readonly holders?: SkillHolderListFilter | null | undefined;
  /** All of these hold. */
  readonly and?: readonly SkillFilter[] | null | undefined;
  /** At least one of these holds. */
  readonly or?: readonly SkillFilter[] | null | undefined;
  /** This does not hold; a missing value counts as not holding. */
  readonly not?: SkillFilter | null | undefined;
}

/** The holders of a skill. */
export interface SkillHolderListFilter {
  /** Holders like this. */
  readonly some: SkillAssertionFilter;
  /** At least this many people hold it. */
  readonly countAtLeast?: number | null | undefined;
  /** At most this many people hold it; no limit where omitted. */
  readonly countAtMost?: number | null | undefined;
}

/** The order of people; set exactly one field. */
export interface PersonOrder {
  /** By name. */
  readonly displayName?: SortDirection | null | undefined;
  /** By grade, the most junior first when ascending. */
  readonly grade?: SortDirection | null | undefined;
}

/** The order of skills; set exactly one field. */
export interface SkillOrder {
  /** By name. */
  readonly name?: SortDirection | null | undefined;
}

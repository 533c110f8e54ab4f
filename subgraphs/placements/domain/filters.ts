// What lists can be narrowed and ordered by, as plain types that repositories and rules share with the graph.
import type { Region, SortDirection } from '../../kit/vocabulary/index.js';
import type {
  AssuranceStatus,
  BenefitCategory,
  ConflictKind,
  ConflictStatus,
  EndReason,
  OpportunityStatus,
  PlacementStatus,
  PlacementType,
} from './enums.js';

/** Which placements; conditions set together must all hold. */
export interface PlacementFilter {
  /** One of these identifiers. */
  readonly id?: readonly string[] | null | undefined;
  /** Going one of these ways. */
  readonly type?: readonly PlacementType[] | null | undefined;
  /** At one of these points in its life. */
  readonly status?: readonly PlacementStatus[] | null | undefined;
  /** ACTIVE or EXTENDED, or neither. */
  readonly isLive?: boolean | null | undefined;
  /** Running on this day: begun on or before it, ended on or after it, and ever active. */
  readonly activeOn?: string | null | undefined;
  /** Of one of these people, by identifier. */
  readonly personKeys?: readonly string[] | null | undefined;
  /** Sent by an organisation like this. */
  readonly home?: PlacementOrganisationFilter | null | undefined;
  /** Received by an organisation like this. */
  readonly host?: PlacementOrganisationFilter | null | undefined;
  /** Filling one of these posts, by identifier. */
  readonly postKeys?: readonly string[] | null | undefined;
  /** Between one of these pairs of department and firm, by identifier. */
  readonly supplierRelationshipKeys?: readonly string[] | null | undefined;
  /** Of one of these schemes, by identifier. */
  readonly scheme?: readonly string[] | null | undefined;
  /** In one of these regions. */
  readonly region?: readonly Region[] | null | undefined;
  /** First day on or after this day. */
  readonly startFrom?: string | null | undefined;
  /** First day on or before this day. */
  readonly startTo?: string | null | undefined;
  /** Last day, actual or else planned, on or after this day. */
  readonly endFrom?: string | null | undefined;
  /** Last day, actual or else planned, on or before this day. */
  readonly endTo?: string | null | undefined;
  /** In its present status since this day or later. */
  readonly statusSinceFrom?: string | null | undefined;
  /** In its present status since this day or earlier. */
  readonly statusSinceTo?: string | null | undefined;
  /** With at most this many days between the planned end and the longest the scheme or an exception allows. */
  readonly daysToMaximumAtMost?: number | null | undefined;
  /** With or without a named successor. */
  readonly hasSuccessor?: boolean | null | undefined;
  /** Evaluated or not. */
  readonly hasEvaluation?: boolean | null | undefined;
  /** Whether the clearance confirmed at activation lapses before the last day. */
  readonly vettingLapsesBeforeEnd?: boolean | null | undefined;
  /** Ended early or withdrawn for one of these reasons. */
  readonly endReason?: readonly EndReason[] | null | undefined;
  /** All of these hold. */
  readonly and?: readonly PlacementFilter[] | null | undefined;
  /** At least one of these holds. */
  readonly or?: readonly PlacementFilter[] | null | undefined;
  /** This does not hold; a missing value counts as not holding. */
  readonly not?: PlacementFilter | null | undefined;
}

/** The organisation on one side of a placement; conditions set together must all hold. */
export interface PlacementOrganisationFilter {
  /** One of these departments, by identifier. */
  readonly departmentKeys?: readonly string[] | null | undefined;
  /** One of these firms, by identifier. */
  readonly firmKeys?: readonly string[] | null | undefined;
}

/** Which opportunities; conditions set together must all hold. */
export interface OpportunityFilter {
  /** One of these identifiers. */
  readonly id?: readonly string[] | null | undefined;
  /** At one of these points in its life. */
  readonly status?: readonly OpportunityStatus[] | null | undefined;
  /** Of one of these schemes, by identifier. */
  readonly scheme?: readonly string[] | null | undefined;
  /** Offered by an organisation like this. */
  readonly host?: PlacementOrganisationFilter | null | undefined;
  /** Asking for one of these skills, by key. */
  readonly skill?: readonly string[] | null | undefined;
  /** Earliest first day on or after this day. */
  readonly windowFrom?: string | null | undefined;
  /** Latest first day on or before this day. */
  readonly windowTo?: string | null | undefined;
}

/** Which conflicts of interest; conditions set together must all hold. */
export interface ConflictFilter {
  /** Of one of these kinds. */
  readonly kind?: readonly ConflictKind[] | null | undefined;
  /** At one of these points in its life. */
  readonly status?: readonly ConflictStatus[] | null | undefined;
  /** Due for review on or after this day. */
  readonly reviewFrom?: string | null | undefined;
  /** Due for review on or before this day. */
  readonly reviewTo?: string | null | undefined;
  /** In a placement like this. */
  readonly placement?: PlacementFilter | null | undefined;
}

/** Which benefit claims; conditions set together must all hold. */
export interface BenefitClaimFilter {
  /** Of one of these categories. */
  readonly category?: readonly BenefitCategory[] | null | undefined;
  /** Checked this far. */
  readonly assurance?: readonly AssuranceStatus[] | null | undefined;
  /** In one of these financial years, by the year each begins in. */
  readonly financialYear?: readonly number[] | null | undefined;
  /** Releasing cash or not. */
  readonly isCashReleasing?: boolean | null | undefined;
  /** From a placement like this. */
  readonly placement?: PlacementFilter | null | undefined;
}

/** The order of placements; set exactly one field. */
export interface PlacementOrder {
  /** By first day. */
  readonly startDate?: SortDirection | null | undefined;
  /** By last day, actual or else planned. */
  readonly endDate?: SortDirection | null | undefined;
  /** By how long it has been in its present status, longest first when ascending. */
  readonly statusSince?: SortDirection | null | undefined;
  /** By its person, in the order of these identifiers. */
  readonly personKeys?: OrderedKeys | null | undefined;
}

/** Keys, first to last, and what they are ordered by. */
export interface OrderedKeys {
  readonly keys: readonly string[];
  /** For each key a text of its place in the order: that of a later key is the greater. */
  readonly sortTexts: readonly string[];
  readonly by?: string | null | undefined;
}

/** The order of opportunities; set exactly one field. */
export interface OpportunityOrder {
  /** By earliest first day. */
  readonly windowFrom?: SortDirection | null | undefined;
}

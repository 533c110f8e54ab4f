/** The rules that a change to a placement can break. */
export const PlacementRule = {
  /** There is no such placement, or the caller may not know. */
  PLACEMENT_NOT_FOUND: 'PLACEMENT_NOT_FOUND',
  /** Somebody changed the placement since the version named. */
  STALE_VERSION: 'STALE_VERSION',
  /** The placement's status does not allow the change. */
  TRANSITION_NOT_ALLOWED: 'TRANSITION_NOT_ALLOWED',
  /** A person, organisation, post, scheme or other thing named does not exist or may not be known. */
  REFERENCE_NOT_FOUND: 'REFERENCE_NOT_FOUND',
  /** The person's overlapping placements would add up to more than full time. */
  FTE_EXCEEDED: 'FTE_EXCEEDED',
  /** The share of full time is not from 0.01 to 1. */
  FTE_OUT_OF_RANGE: 'FTE_OUT_OF_RANGE',
  /** The end does not come after the start. */
  END_NOT_AFTER_START: 'END_NOT_AFTER_START',
  /** The length is under the scheme's minimum. */
  UNDER_MINIMUM_LENGTH: 'UNDER_MINIMUM_LENGTH',
  /** The length is over the scheme's maximum and no exception is recorded. */
  OVER_MAXIMUM_LENGTH: 'OVER_MAXIMUM_LENGTH',
  /** Host and home are the same, or the host employs the person. */
  HOST_IS_HOME: 'HOST_IS_HOME',
  /** The person is known to be employed by another organisation than the home. */
  HOME_NOT_EMPLOYER: 'HOME_NOT_EMPLOYER',
  /** Home and host are not of the kinds that the type asks for. */
  ORGANISATIONS_DO_NOT_FIT_TYPE: 'ORGANISATIONS_DO_NOT_FIT_TYPE',
  /** The host is not open on the first day. */
  HOST_NOT_OPEN: 'HOST_NOT_OPEN',
  /** The scheme opens after the first day. */
  SCHEME_NOT_OPEN: 'SCHEME_NOT_OPEN',
  /** Home and host were approved by the same person. */
  SAME_APPROVER: 'SAME_APPROVER',
  /** The person placed may not approve. */
  APPROVER_IS_PLACED: 'APPROVER_IS_PLACED',
  /** Home or host has not approved. */
  APPROVAL_MISSING: 'APPROVAL_MISSING',
  /** Conflicts of interest have not been screened. */
  CONFLICTS_NOT_SCREENED: 'CONFLICTS_NOT_SCREENED',
  /** An inward placement at SCS2 or above has no Commission approval. */
  COMMISSION_APPROVAL_MISSING: 'COMMISSION_APPROVAL_MISSING',
  /** The clearance is lower than required. */
  CLEARANCE_INSUFFICIENT: 'CLEARANCE_INSUFFICIENT',
  /** The clearance lapses before the planned end. */
  CLEARANCE_LAPSES: 'CLEARANCE_LAPSES',
  /** The agreement is not signed. */
  AGREEMENT_NOT_SIGNED: 'AGREEMENT_NOT_SIGNED',
  /** The first day has not come. */
  NOT_STARTED: 'NOT_STARTED',
  /** The skill does not have that level. */
  LEVEL_NOT_IN_SKILL: 'LEVEL_NOT_IN_SKILL',
  /** The opportunity takes no proposals, is filled, or is for another host, scheme, post or time. */
  OPPORTUNITY_DOES_NOT_FIT: 'OPPORTUNITY_DOES_NOT_FIT',
  /** The successor is the placement itself or comes before it. */
  SUCCESSOR_NOT_LATER: 'SUCCESSOR_NOT_LATER',
  /** The rating is not from 1 to 5, a share not from 0 to 1, an amount below 0, a text empty or too long, a list too long, a day that should have come lies ahead, or an evaluation is of before the first day. */
  VALUE_OUT_OF_RANGE: 'VALUE_OUT_OF_RANGE',
} as const;
export type PlacementRule = (typeof PlacementRule)[keyof typeof PlacementRule];

/** Which way a person goes. */
export const PlacementType = {
  /** From a firm to a department. */
  INWARD_SECONDMENT: 'INWARD_SECONDMENT',
  /** From a department to a firm. */
  OUTWARD_SECONDMENT: 'OUTWARD_SECONDMENT',
  /** From one department to another. */
  LOAN: 'LOAN',
} as const;
export type PlacementType = (typeof PlacementType)[keyof typeof PlacementType];

/** Where a placement is in its life. */
export const PlacementStatus = {
  /** Put forward and not yet approved. */
  PROPOSED: 'PROPOSED',
  /** Approved by home and host. */
  APPROVED: 'APPROVED',
  /** Waiting for clearance. */
  VETTING: 'VETTING',
  /** Under way. */
  ACTIVE: 'ACTIVE',
  /** Under way beyond its first planned end. */
  EXTENDED: 'EXTENDED',
  /** Ended as planned. */
  COMPLETED: 'COMPLETED',
  /** Ended early. */
  TERMINATED: 'TERMINATED',
  /** Given up before it became active. */
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type PlacementStatus = (typeof PlacementStatus)[keyof typeof PlacementStatus];

/** Why a placement ended early or was withdrawn. */
export const EndReason = {
  /** The person left their home organisation. */
  LEFT_HOME: 'LEFT_HOME',
  /** The home organisation called the person back. */
  RECALLED_BY_HOME: 'RECALLED_BY_HOME',
  /** The host no longer needed the person. */
  ENDED_BY_HOST: 'ENDED_BY_HOST',
  /** The person asked for it. */
  PERSONAL: 'PERSONAL',
  /** How the work was done. */
  PERFORMANCE: 'PERFORMANCE',
  /** How the person behaved. */
  CONDUCT: 'CONDUCT',
  /** A conflict of interest. */
  CONFLICT_OF_INTEREST: 'CONFLICT_OF_INTEREST',
  /** Clearance was refused, lapsed or withdrawn. */
  CLEARANCE: 'CLEARANCE',
  /** The host was closed or reorganised. */
  REORGANISATION: 'REORGANISATION',
  /** There was no money. */
  FUNDING: 'FUNDING',
} as const;
export type EndReason = (typeof EndReason)[keyof typeof EndReason];

/** On whose behalf an approval is given. */
export const ApprovalSide = {
  /** The organisation that sends. */
  HOME: 'HOME',
  /** The organisation that receives. */
  HOST: 'HOST',
  /** The Civil Service Commission. */
  COMMISSION: 'COMMISSION',
} as const;
export type ApprovalSide = (typeof ApprovalSide)[keyof typeof ApprovalSide];

/** What kind of interest conflicts. */
export const ConflictKind = {
  /** The firm supplies the department. */
  SUPPLIER: 'SUPPLIER',
  /** The firm is regulated by the department. */
  REGULATED: 'REGULATED',
  /** The firm bids or may bid for work. */
  PROCUREMENT: 'PROCUREMENT',
  /** The person holds shares or another financial interest. */
  FINANCIAL: 'FINANCIAL',
  /** A family or other close tie. */
  PERSONAL: 'PERSONAL',
  /** Outside work or office. */
  OUTSIDE_ROLE: 'OUTSIDE_ROLE',
} as const;
export type ConflictKind = (typeof ConflictKind)[keyof typeof ConflictKind];

/** Whether a conflict of interest still stands. */
export const ConflictStatus = {
  /** Nothing is agreed yet. */
  OPEN: 'OPEN',
  /** It stands and is kept from doing harm. */
  MITIGATED: 'MITIGATED',
  /** It no longer stands. */
  CLOSED: 'CLOSED',
} as const;
export type ConflictStatus = (typeof ConflictStatus)[keyof typeof ConflictStatus];

/** Whether an objective was achieved. */
export const ObjectiveOutcome = {
  /** In full. */
  MET: 'MET',
  /** In part. */
  PARTLY_MET: 'PARTLY_MET',
  /** Not at all. */
  NOT_MET: 'NOT_MET',
} as const;
export type ObjectiveOutcome = (typeof ObjectiveOutcome)[keyof typeof ObjectiveOutcome];

/** What kind of benefit a placement brought. */
export const BenefitCategory = {
  /** Fraud found or prevented by analysis. */
  FRAUD_ANALYTICS: 'FRAUD_ANALYTICS',
  /** Old systems replaced or made cheaper to run. */
  LEGACY_IT: 'LEGACY_IT',
  /** Staff moved, found or kept at less cost. */
  WORKFORCE_MOBILITY: 'WORKFORCE_MOBILITY',
  /** Anything else. */
  OTHER: 'OTHER',
} as const;
export type BenefitCategory = (typeof BenefitCategory)[keyof typeof BenefitCategory];

/** How far a benefit claim has been checked. */
export const AssuranceStatus = {
  /** Claimed and not checked. */
  CLAIMED: 'CLAIMED',
  /** Upheld, in whole or part, by the evaluation. */
  EVALUATED: 'EVALUATED',
  /** Upheld, in whole or part, by independent assurance. */
  ASSURED: 'ASSURED',
  /** Rejected. */
  REJECTED: 'REJECTED',
} as const;
export type AssuranceStatus = (typeof AssuranceStatus)[keyof typeof AssuranceStatus];

/** Whether people may still be proposed for an opportunity. */
export const OpportunityStatus = {
  /** Not yet published. */
  DRAFT: 'DRAFT',
  /** People may be proposed. */
  OPEN: 'OPEN',
  /** A placement was made. */
  FILLED: 'FILLED',
  /** It closed with nobody placed. */
  CLOSED: 'CLOSED',
} as const;
export type OpportunityStatus = (typeof OpportunityStatus)[keyof typeof OpportunityStatus];

/** The field of work a scheme serves. */
export const SchemeSector = {
  /** Digital and data. */
  DIGITAL_AND_DATA: 'DIGITAL_AND_DATA',
  /** Science. */
  SCIENCE: 'SCIENCE',
  /** Engineering. */
  ENGINEERING: 'ENGINEERING',
  /** Any other field. */
  OTHER: 'OTHER',
} as const;
export type SchemeSector = (typeof SchemeSector)[keyof typeof SchemeSector];

/** By what placements, and their objectives, can be grouped. */
export const PlacementGrouping = {
  /** Which way the people go. */
  TYPE: 'TYPE',
  /** Where the placements are in their lives. */
  STATUS: 'STATUS',
  /** The scheme. */
  SCHEME: 'SCHEME',
  /** The department that receives. */
  HOST_DEPARTMENT: 'HOST_DEPARTMENT',
  /** The department that sends. */
  HOME_DEPARTMENT: 'HOME_DEPARTMENT',
  /** The partner firm, whichever side it is on. */
  FIRM: 'FIRM',
  /** Where the work is done. */
  REGION: 'REGION',
  /** The financial year of the first day. */
  START_YEAR: 'START_YEAR',
} as const;
export type PlacementGrouping = (typeof PlacementGrouping)[keyof typeof PlacementGrouping];

/** By what benefit claims can be grouped. */
export const BenefitGrouping = {
  /** What kind of benefit. */
  CATEGORY: 'CATEGORY',
  /** The scheme. */
  SCHEME: 'SCHEME',
  /** The department that receives the benefit. */
  DEPARTMENT: 'DEPARTMENT',
  /** The financial year. */
  FINANCIAL_YEAR: 'FINANCIAL_YEAR',
} as const;
export type BenefitGrouping = (typeof BenefitGrouping)[keyof typeof BenefitGrouping];

/** By what costs can be grouped. */
export const CostGrouping = {
  /** The scheme. */
  SCHEME: 'SCHEME',
  /** The financial year. */
  FINANCIAL_YEAR: 'FINANCIAL_YEAR',
  /** Which way the people go. */
  TYPE: 'TYPE',
} as const;
export type CostGrouping = (typeof CostGrouping)[keyof typeof CostGrouping];

import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';
import {
  PlacementRule,
  PlacementType,
  PlacementStatus,
  EndReason,
  ApprovalSide,
  ConflictKind,
  ConflictStatus,
  ObjectiveOutcome,
  BenefitCategory,
  AssuranceStatus,
  OpportunityStatus,
  SchemeSector,
  PlacementGrouping,
  BenefitGrouping,
  CostGrouping,
} from '../domain/enums.js';

export {
  PlacementRule,
  PlacementType,
  PlacementStatus,
  EndReason,
  ApprovalSide,
  ConflictKind,
  ConflictStatus,
  ObjectiveOutcome,
  BenefitCategory,
  AssuranceStatus,
  OpportunityStatus,
  SchemeSector,
  PlacementGrouping,
  BenefitGrouping,
  CostGrouping,
};

registerEnumType(PlacementRule, {
  name: 'PlacementRule',
  description: 'The rules that a change to a placement can break.',
  valuesConfig: {
    PLACEMENT_NOT_FOUND: { description: 'The placement does not exist, or the caller may not see it.' },
    STALE_VERSION: { description: 'Someone has changed the placement since the named version.' },
    TRANSITION_NOT_ALLOWED: { description: "The placement's status does not allow the change." },
    REFERENCE_NOT_FOUND: {
      description:
        'A named person, organisation, post, scheme or other record does not exist, or the caller may not see it.',
    },
    FTE_EXCEEDED: { description: "The person's overlapping placements would add up to more than full time." },
    FTE_OUT_OF_RANGE: { description: 'The share of full time is not from 0.01 to 1.' },
    END_NOT_AFTER_START: { description: 'The end is not after the start.' },
    UNDER_MINIMUM_LENGTH: { description: "The placement is shorter than the scheme's minimum." },
    OVER_MAXIMUM_LENGTH: {
      description: "The placement is longer than the scheme's maximum, and no exception is recorded.",
    },
    HOST_IS_HOME: { description: 'Host and home are the same, or the host employs the person.' },
    HOME_NOT_EMPLOYER: {
      description: 'The graph knows that another organisation than the home employs the person.',
    },
    ORGANISATIONS_DO_NOT_FIT_TYPE: {
      description: 'Home and host are not of the kinds that the type requires.',
    },
    HOST_NOT_OPEN: { description: 'The host is not open on the first day.' },
    SCHEME_NOT_OPEN: { description: 'The scheme opens after the first day.' },
    SAME_APPROVER: { description: 'The same person approved for home and host.' },
    APPROVER_IS_PLACED: { description: 'The placed person cannot approve their own placement.' },
    APPROVAL_MISSING: { description: 'Home or host has not approved.' },
    CONFLICTS_NOT_SCREENED: { description: 'Conflicts of interest have not been screened.' },
    COMMISSION_APPROVAL_MISSING: {
      description: 'An inward placement at SCS2 or above has no Commission approval.',
    },
    CLEARANCE_INSUFFICIENT: { description: 'The clearance is lower than required.' },
    CLEARANCE_LAPSES: { description: 'The clearance lapses before the planned end.' },
    AGREEMENT_NOT_SIGNED: { description: 'The agreement is not signed.' },
    NOT_STARTED: { description: 'The first day has not come.' },
    LEVEL_NOT_IN_SKILL: { description: 'The skill does not have that level.' },
    OPPORTUNITY_DOES_NOT_FIT: {
      description: 'The opportunity is not open, is filled, or is for another host, scheme, post or time.',
    },
    SUCCESSOR_NOT_LATER: { description: 'The successor is the placement itself or does not begin later.' },
    VALUE_OUT_OF_RANGE: {
      description:
        'A value is out of range: a rating not from 1 to 5, a share not from 0 to 1, an amount below 0 or above a hundred billion pounds, a financial year not from 2000 to 2100, an empty or too long text, a too long list, a date of a past event that is in the future, or an evaluation before the first day.',
    },
  },
});

registerEnumType(PlacementType, {
  name: 'PlacementType',
  description: 'The type of a placement, by where the person comes from and goes to.',
  valuesConfig: {
    INWARD_SECONDMENT: { description: 'From a firm to a department.' },
    OUTWARD_SECONDMENT: { description: 'From a department to a firm.' },
    LOAN: { description: 'From one department to another.' },
  },
});

registerEnumType(PlacementStatus, {
  name: 'PlacementStatus',
  description: 'The status of a placement.',
  valuesConfig: {
    PROPOSED: { description: 'Proposed and not yet approved.' },
    APPROVED: { description: 'Approved by home and host.' },
    VETTING: { description: 'Waiting for clearance.' },
    ACTIVE: { description: 'Under way.' },
    EXTENDED: { description: 'Under way beyond its first planned end.' },
    COMPLETED: { description: 'Ended as planned.' },
    TERMINATED: { description: 'Ended early.' },
    WITHDRAWN: { description: 'Withdrawn before it became active.' },
  },
});

registerEnumType(EndReason, {
  name: 'EndReason',
  description: 'Why a placement ended early or was withdrawn.',
  valuesConfig: {
    LEFT_HOME: { description: 'The person left their home organisation.' },
    RECALLED_BY_HOME: { description: 'The home organisation called the person back.' },
    ENDED_BY_HOST: { description: 'The host no longer needed the person.' },
    PERSONAL: { description: 'The person asked for it.' },
    PERFORMANCE: { description: "The person's performance was not sufficient." },
    CONDUCT: { description: "The person's conduct was the reason." },
    CONFLICT_OF_INTEREST: { description: 'A conflict of interest.' },
    CLEARANCE: { description: 'Clearance was refused, lapsed or withdrawn.' },
    REORGANISATION: { description: 'The host was closed or reorganised.' },
    FUNDING: { description: 'There was no funding.' },
  },
});

registerEnumType(ApprovalSide, {
  name: 'ApprovalSide',
  description: 'For whom an approval is given.',
  valuesConfig: {
    HOME: { description: 'The home organisation.' },
    HOST: { description: 'The host organisation.' },
    COMMISSION: { description: 'The Civil Service Commission.' },
  },
});

registerEnumType(ConflictKind, {
  name: 'ConflictKind',
  description: 'The kind of interest that conflicts.',
  valuesConfig: {
    SUPPLIER: { description: 'The firm supplies the department.' },
    REGULATED: { description: 'The firm is regulated by the department.' },
    PROCUREMENT: { description: 'The firm bids or may bid for work.' },
    FINANCIAL: { description: 'The person holds shares or another financial interest.' },
    PERSONAL: { description: 'A family or other close tie.' },
    OUTSIDE_ROLE: { description: 'Outside work or office.' },
  },
});

registerEnumType(ConflictStatus, {
  name: 'ConflictStatus',
  description: 'Whether a conflict of interest still stands.',
  valuesConfig: {
    OPEN: { description: 'Nothing is agreed yet.' },
    MITIGATED: { description: 'It stands, and harm is prevented.' },
    CLOSED: { description: 'It no longer stands.' },
  },
});

registerEnumType(ObjectiveOutcome, {
  name: 'ObjectiveOutcome',
  description: 'Whether an objective was achieved.',
  valuesConfig: {
    MET: { description: 'In full.' },
    PARTLY_MET: { description: 'In part.' },
    NOT_MET: { description: 'Not at all.' },
  },
});

registerEnumType(BenefitCategory, {
  name: 'BenefitCategory',
  description: 'What kind of benefit a placement brought.',
  valuesConfig: {
    FRAUD_ANALYTICS: { description: 'Fraud found or prevented by analysis.' },
    LEGACY_IT: { description: 'Old systems replaced or made cheaper to run.' },
    WORKFORCE_MOBILITY: { description: 'Staff moved, found or kept at less cost.' },
    OTHER: { description: 'Anything else.' },
  },
});

registerEnumType(AssuranceStatus, {
  name: 'AssuranceStatus',
  description: 'The level of assurance of a benefit claim.',
  valuesConfig: {
    CLAIMED: { description: 'Claimed and not checked.' },
    EVALUATED: { description: 'Confirmed, in whole or in part, by the evaluation.' },
    ASSURED: { description: 'Confirmed, in whole or in part, by independent assurance.' },
    REJECTED: { description: 'Rejected.' },
  },
});

registerEnumType(OpportunityStatus, {
  name: 'OpportunityStatus',
  description: 'Whether people may still be proposed for an opportunity.',
  valuesConfig: {
    DRAFT: { description: 'Not yet published.' },
    OPEN: { description: 'People may be proposed.' },
    FILLED: { description: 'A placement was made.' },
    CLOSED: { description: 'It closed with nobody placed.' },
  },
});

registerEnumType(SchemeSector, {
  name: 'SchemeSector',
  description: 'The field of work of a scheme.',
  valuesConfig: {
    DIGITAL_AND_DATA: { description: 'Digital and data.' },
    SCIENCE: { description: 'Science.' },
    ENGINEERING: { description: 'Engineering.' },
    OTHER: { description: 'Any other field.' },
  },
});

registerEnumType(PlacementGrouping, {
  name: 'PlacementGrouping',
  description: 'The attributes by which placements and their objectives can be grouped.',
  valuesConfig: {
    TYPE: { description: 'The type of the placements.' },
    STATUS: { description: 'Their status.' },
    SCHEME: { description: 'The scheme.' },
    HOST_DEPARTMENT: { description: 'The host department.' },
    HOME_DEPARTMENT: { description: 'The home department.' },
    FIRM: { description: 'The partner firm, as home or host.' },
    REGION: { description: 'Where the work is done.' },
    START_YEAR: { description: 'The financial year of the first day.' },
  },
});

registerEnumType(BenefitGrouping, {
  name: 'BenefitGrouping',
  description: 'The attributes by which benefit claims can be grouped.',
  valuesConfig: {
    CATEGORY: { description: 'What kind of benefit.' },
    SCHEME: { description: 'The scheme.' },
    DEPARTMENT: { description: 'The department that receives the benefit.' },
    FINANCIAL_YEAR: { description: 'The financial year.' },
  },
});

registerEnumType(CostGrouping, {
  name: 'CostGrouping',
  description: 'The attributes by which costs can be grouped.',
  valuesConfig: {
    SCHEME: { description: 'The scheme.' },
    FINANCIAL_YEAR: { description: 'The financial year.' },
    TYPE: { description: 'The type of the placements.' },
  },
});

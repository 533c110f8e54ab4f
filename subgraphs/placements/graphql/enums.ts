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
    PLACEMENT_NOT_FOUND: { description: 'There is no such placement, or the caller may not know.' },
    STALE_VERSION: { description: 'Somebody changed the placement since the version named.' },
    TRANSITION_NOT_ALLOWED: { description: "The placement's status does not allow the change." },
    REFERENCE_NOT_FOUND: {
      description:
        'A person, organisation, post, scheme or other thing named does not exist or may not be known.',
    },
    FTE_EXCEEDED: { description: "The person's overlapping placements would add up to more than full time." },
    FTE_OUT_OF_RANGE: { description: 'The share of full time is not from 0.01 to 1.' },
    END_NOT_AFTER_START: { description: 'The end does not come after the start.' },
    UNDER_MINIMUM_LENGTH: { description: "The length is under the scheme's minimum." },
    OVER_MAXIMUM_LENGTH: {
      description: "The length is over the scheme's maximum and no exception is recorded.",
    },
    HOST_IS_HOME: { description: 'Host and home are the same, or the host employs the person.' },
    HOME_NOT_EMPLOYER: {
      description: 'The person is known to be employed by another organisation than the home.',
    },
    ORGANISATIONS_DO_NOT_FIT_TYPE: {
      description: 'Home and host are not of the kinds that the type asks for.',
    },
    HOST_NOT_OPEN: { description: 'The host is not open on the first day.' },
    SCHEME_NOT_OPEN: { description: 'The scheme opens after the first day.' },
    SAME_APPROVER: { description: 'Home and host were approved by the same person.' },
    APPROVER_IS_PLACED: { description: 'The person placed may not approve.' },
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
      description:
        'The opportunity takes no proposals, is filled, or is for another host, scheme, post or time.',
    },
    SUCCESSOR_NOT_LATER: { description: 'The successor is the placement itself or comes before it.' },
    VALUE_OUT_OF_RANGE: {
      description:
        'The rating is not from 1 to 5, a share not from 0 to 1, an amount below 0 or above a hundred billion pounds, a financial year not from 2000 to 2100, a text empty or too long, a list too long, a day that should have come lies ahead, or an evaluation is of before the first day.',
    },
  },
});

registerEnumType(PlacementType, {
  name: 'PlacementType',
  description: 'Which way a person goes.',
  valuesConfig: {
    INWARD_SECONDMENT: { description: 'From a firm to a department.' },
    OUTWARD_SECONDMENT: { description: 'From a department to a firm.' },
    LOAN: { description: 'From one department to another.' },
  },
});

registerEnumType(PlacementStatus, {
  name: 'PlacementStatus',
  description: 'Where a placement is in its life.',
  valuesConfig: {
    PROPOSED: { description: 'Put forward and not yet approved.' },
    APPROVED: { description: 'Approved by home and host.' },
    VETTING: { description: 'Waiting for clearance.' },
    ACTIVE: { description: 'Under way.' },
    EXTENDED: { description: 'Under way beyond its first planned end.' },
    COMPLETED: { description: 'Ended as planned.' },
    TERMINATED: { description: 'Ended early.' },
    WITHDRAWN: { description: 'Given up before it became active.' },
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
    PERFORMANCE: { description: 'How the work was done.' },
    CONDUCT: { description: 'How the person behaved.' },
    CONFLICT_OF_INTEREST: { description: 'A conflict of interest.' },
    CLEARANCE: { description: 'Clearance was refused, lapsed or withdrawn.' },
    REORGANISATION: { description: 'The host was closed or reorganised.' },
    FUNDING: { description: 'There was no money.' },
  },
});

registerEnumType(ApprovalSide, {
  name: 'ApprovalSide',
  description: 'On whose behalf an approval is given.',
  valuesConfig: {
    HOME: { description: 'The organisation that sends.' },
    HOST: { description: 'The organisation that receives.' },
    COMMISSION: { description: 'The Civil Service Commission.' },
  },
});

registerEnumType(ConflictKind, {
  name: 'ConflictKind',
  description: 'What kind of interest conflicts.',
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
    MITIGATED: { description: 'It stands and is kept from doing harm.' },
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
  description: 'How far a benefit claim has been checked.',
  valuesConfig: {
    CLAIMED: { description: 'Claimed and not checked.' },
    EVALUATED: { description: 'Upheld, in whole or part, by the evaluation.' },
    ASSURED: { description: 'Upheld, in whole or part, by independent assurance.' },
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
  description: 'The field of work a scheme serves.',
  valuesConfig: {
    DIGITAL_AND_DATA: { description: 'Digital and data.' },
    SCIENCE: { description: 'Science.' },
    ENGINEERING: { description: 'Engineering.' },
    OTHER: { description: 'Any other field.' },
  },
});

registerEnumType(PlacementGrouping, {
  name: 'PlacementGrouping',
  description: 'By what placements, and their objectives, can be grouped.',
  valuesConfig: {
    TYPE: { description: 'Which way the people go.' },
    STATUS: { description: 'Where the placements are in their lives.' },
    SCHEME: { description: 'The scheme.' },
    HOST_DEPARTMENT: { description: 'The department that receives.' },
    HOME_DEPARTMENT: { description: 'The department that sends.' },
    FIRM: { description: 'The partner firm, whichever side it is on.' },
    REGION: { description: 'Where the work is done.' },
    START_YEAR: { description: 'The financial year of the first day.' },
  },
});

registerEnumType(BenefitGrouping, {
  name: 'BenefitGrouping',
  description: 'By what benefit claims can be grouped.',
  valuesConfig: {
    CATEGORY: { description: 'What kind of benefit.' },
    SCHEME: { description: 'The scheme.' },
    DEPARTMENT: { description: 'The department that receives the benefit.' },
    FINANCIAL_YEAR: { description: 'The financial year.' },
  },
});

registerEnumType(CostGrouping, {
  name: 'CostGrouping',
  description: 'By what costs can be grouped.',
  valuesConfig: {
    SCHEME: { description: 'The scheme.' },
    FINANCIAL_YEAR: { description: 'The financial year.' },
    TYPE: { description: 'Which way the people go.' },
  },
});

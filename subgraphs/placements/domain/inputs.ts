// What changes are asked for, as plain types that repositories and rules share with the graph.
import type { ClearanceLevel, Region, SkillLevel } from '../../kit/vocabulary/index.js';
import type {
  ApprovalSide,
  BenefitCategory,
  ConflictKind,
  EndReason,
  ObjectiveOutcome,
  PlacementType,
} from './enums.js';

/** A placement to propose. */
export interface ProposePlacementInput {
  /** Which way the person goes. */
  readonly type: PlacementType;
  /** The person. */
  readonly personId: string;
  /** The organisation that sends. */
  readonly homeId: string;
  /** The organisation that receives. */
  readonly hostId: string;
  /** The post to be filled at the host. */
  readonly postId?: string | null | undefined;
  /** The scheme. */
  readonly schemeId: string;
  /** The opportunity it answers. */
  readonly opportunityId?: string | null | undefined;
  /** Where the work is to be done. */
  readonly region?: Region | null | undefined;
  /** The share of full time, from 0.01 to 1. */
  readonly fte: number;
  /** The first day. */
  readonly startDate: string;
  /** The last day. */
  readonly plannedEndDate: string;
  /** The reference of the exception where the scheme's maximum is passed. */
  readonly exceptionReference?: string | null | undefined;
  /** The skills for which the person is chosen. */
  readonly skillsBrought: readonly PlacementSkillInput[];
}

/** A skill that a person brings. */
export interface PlacementSkillInput {
  /** The skill, by key. */
  readonly skill: string;
  /** The level. */
  readonly level: SkillLevel;
}

/** An approval of a placement. */
export interface ApprovePlacementInput {
  /** The placement. */
  readonly placementId: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** On whose behalf it is given. */
  readonly side: ApprovalSide;
  /** The reference of the decision; required for the Commission. */
  readonly reference?: string | null | undefined;
}

/** A search for conflicts of interest and what it found. */
export interface RecordConflictScreeningInput {
  /** The placement. */
  readonly placementId: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** The conflicts found; empty where there are none. */
  readonly conflicts: readonly ConflictInput[];
}

/** A conflict of interest found. */
export interface ConflictInput {
  /** What kind of interest it is. */
  readonly kind: ConflictKind;
  /** What was found, in words. */
  readonly description: string;
  /** How it is kept from doing harm. */
  readonly mitigation?: string | null | undefined;
  /** The day by which it is to be looked at again. */
  readonly reviewOn: string;
}

/** A signed agreement. */
export interface SignAgreementInput {
  /** The placement. */
  readonly placementId: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** The agreement's reference. */
  readonly reference: string;
  /** The day it was signed. */
  readonly signedOn: string;
  /** The share of the cost that the host bears, from 0 to 1. */
  readonly hostCostShare: number;
  /** What the placement costs a year in all, in pence. */
  readonly annualCost: number;
}

/** A change of status that needs nothing but a reason. */
export interface PlacementTransitionInput {
  /** The placement. */
  readonly placementId: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** Why, in words. */
  readonly reason?: string | null | undefined;
}

/** A placement to activate. */
export interface ActivatePlacementInput {
  /** The placement. */
  readonly placementId: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** The clearance level that vetting confirmed. */
  readonly clearanceLevel: ClearanceLevel;
  /** The day that clearance lapses; null where it does not. */
  readonly clearanceExpiresOn?: string | null | undefined;
}

/** A placement to extend. */
export interface ExtendPlacementInput {
  /** The placement. */
  readonly placementId: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** The new planned end. */
  readonly plannedEndDate: string;
  /** The reference of the exception where the scheme's maximum is passed. */
  readonly exceptionReference?: string | null | undefined;
  /** Why, in words. */
  readonly reason?: string | null | undefined;
}

/** A placement to complete. */
export interface CompletePlacementInput {
  /** The placement. */
  readonly placementId: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** The last day in fact. */
  readonly actualEndDate: string;
}

/** A placement to end early. */
export interface TerminatePlacementInput {
  /** The placement. */
  readonly placementId: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** The last day in fact. */
  readonly actualEndDate: string;
  /** The reason, one of the list. */
  readonly endReason: EndReason;
  /** Why, in words. */
  readonly reason?: string | null | undefined;
}

/** Something that a placement is to achieve. */
export interface AddObjectiveInput {
  /** The placement. */
  readonly placementId: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** What is to be achieved. */
  readonly title: string;
  /** The day by which it is to be achieved. */
  readonly dueOn: string;
  /** The benefit expected of it, in pence. */
  readonly targetBenefit?: number | null | undefined;
  /** The category of the benefit expected. */
  readonly benefitCategory?: BenefitCategory | null | undefined;
}

/** The evaluation of a placement. */
export interface EvaluatePlacementInput {
  /** The placement. */
  readonly placementId: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** The day of the evaluation. */
  readonly evaluatedOn: string;
  /** The overall judgement, from 1 (poor) to 5 (excellent). */
  readonly rating: number;
  /** Whether the host would take a placement again. */
  readonly wouldRepeat: boolean;
  /** The judgement in words. */
  readonly narrative?: string | null | undefined;
  /** The outcome of each objective judged. */
  readonly outcomes: readonly ObjectiveOutcomeInput[];
}

/** Whether one objective was achieved. */
export interface ObjectiveOutcomeInput {
  /** The objective. */
  readonly objectiveId: string;
  /** Whether it was achieved. */
  readonly outcome: ObjectiveOutcome;
}

/** A benefit to claim. */
export interface ClaimBenefitInput {
  /** The placement. */
  readonly placementId: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** The objective it answers. */
  readonly objectiveId?: string | null | undefined;
  /** The amount, in pence. */
  readonly amount: number;
  /** Whether it releases cash. */
  readonly isCashReleasing: boolean;
  /** What kind of benefit it is. */
  readonly category: BenefitCategory;
  /** The financial year, by the year it begins in. */
  readonly financialYear: number;
}

/** A placement and the one that follows it. */
export interface SetSuccessorInput {
  /** The placement. */
  readonly placementId: string;
  /** The version that the change is based on. */
  readonly version: number;
  /** The placement that follows; null to name none. */
  readonly successorId?: string | null | undefined;
}

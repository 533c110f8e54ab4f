// What belongs to placements besides their own row, as the graph shows it.
import type { SkillLevel } from '../../kit/vocabulary/index.js';
import type {
  ApprovalSide,
  AssuranceStatus,
  BenefitCategory,
  ObjectiveOutcome,
  PlacementStatus,
} from '../domain/enums.js';
import type { PersonStub, SkillStub } from './stubs.js';

/** A row that belongs to a placement. */
interface Detail {
  readonly placementKey: number;
}

export interface PlacementSkillRow extends Detail {
  readonly skill: SkillStub;
  readonly level: SkillLevel;
}

export interface ApprovalRow extends Detail {
  readonly side: ApprovalSide;
  readonly approver: PersonStub;
  readonly approvedAt: string;
  readonly reference: string | null;
}

export interface ExtensionRow extends Detail {
  readonly from: string;
  readonly to: string;
  readonly extendedAt: string;
  readonly exceptionReference: string | null;
}

export interface TransitionRow extends Detail {
  readonly from: PlacementStatus | null;
  readonly to: PlacementStatus;
  readonly at: string;
  readonly actor: PersonStub;
  readonly reason: string | null;
  readonly replacedVersion: number;
}

export interface ObjectiveRow extends Detail {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly targetBenefit: number | null;
  readonly benefitCategory: BenefitCategory | null;
  readonly outcome: ObjectiveOutcome | null;
}

export interface BenefitClaimRow extends Detail {
  readonly id: string;
  readonly objectiveKey: number | null;
  readonly amount: number;
  readonly evaluatedAmount: number | null;
  readonly assuredAmount: number | null;
  readonly isCashReleasing: boolean;
  readonly category: BenefitCategory;
  readonly assurance: AssuranceStatus;
  readonly financialYear: number;
}

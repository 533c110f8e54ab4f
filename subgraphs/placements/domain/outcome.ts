// What a decision about a placement can be: a change to carry out, or one of four kinds of refusal.
import type { ClearanceLevel } from '../../kit/vocabulary/index.js';
import type { ConflictStatus, EndReason, PlacementRule, PlacementStatus } from './enums.js';
import type {
  AddObjectiveInput,
  ApprovePlacementInput,
  ClaimBenefitInput,
  ConflictInput,
  EvaluatePlacementInput,
  SignAgreementInput,
} from './inputs.js';

export interface RuleBroken {
  readonly kind: 'RULE_BROKEN';
  readonly rule: PlacementRule;
  readonly message: string;
  readonly inputFields: readonly string[];
  /** The identifiers of other placements that stand in the way. */
  readonly otherPlacements: readonly string[];
}

export interface TransitionRefused {
  readonly kind: 'TRANSITION_REFUSED';
  readonly message: string;
  readonly reachable: readonly PlacementStatus[];
}

export type Refusal =
  RuleBroken | TransitionRefused | { readonly kind: 'NOT_FOUND' } | { readonly kind: 'STALE' };

/** What a change does besides counting the version up; what is absent stays as it is. */
export interface Change {
  readonly kind: 'CHANGE';
  /** The status the placement takes on. */
  readonly to?: PlacementStatus;
  /** Why it takes it on, in words. */
  readonly reason?: string | null | undefined;
  readonly approval?: Pick<ApprovePlacementInput, 'side' | 'reference'>;
  readonly conflicts?: readonly (ConflictInput & { readonly status: ConflictStatus })[];
  readonly agreement?: Pick<SignAgreementInput, 'reference' | 'signedOn' | 'hostCostShare' | 'annualCost'>;
  readonly vetting?: { readonly level: ClearanceLevel; readonly expiresOn: string | null };
  readonly extension?: Extension;
  readonly ending?: { readonly actualEndDate: string; readonly endReason: EndReason | null };
  readonly objective?: Omit<AddObjectiveInput, 'placementId' | 'version'>;
  readonly evaluation?: Evaluation;
  readonly claim?: Omit<ClaimBenefitInput, 'placementId' | 'version' | 'objectiveId'> & {
    readonly objectiveKey: number | null;
  };
  readonly successor?: { readonly key: number | null };
}

export interface Extension {
  readonly from: string;
  readonly to: string;
  /** Null where the scheme's maximum, or an exception recorded before, holds the new end. */
  readonly exceptionReference: string | null;
  readonly maximumEndDate: string;
}

export interface Evaluation extends Pick<
  EvaluatePlacementInput,
  'evaluatedOn' | 'rating' | 'wouldRepeat' | 'narrative'
> {
  readonly outcomes: readonly {
    readonly objectiveKey: number;
    readonly outcome: EvaluatePlacementInput['outcomes'][number]['outcome'];
  }[];
}

export type Decision = Change | Refusal;

/** A refusal that names the rule, the input's fields that broke it, and other placements in the way. */
export function broken(
  rule: PlacementRule,
  message: string,
  inputFields: readonly string[] = [],
  otherPlacements: readonly string[] = [],
): RuleBroken {
  return { kind: 'RULE_BROKEN', rule, message, inputFields, otherPlacements };
}

/** The first refusal among rules checked in order; undefined where all of them hold. */
export function firstBroken<Case>(
  rules: readonly ((subject: Case) => RuleBroken | undefined)[],
  subject: Case,
): RuleBroken | undefined {
  for (const rule of rules) {
    const refusal = rule(subject);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

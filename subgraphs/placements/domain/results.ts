// What a placement sets out to do, how it is judged, what it brought, and what follows it.
import type {
  AddObjectiveInput,
  ClaimBenefitInput,
  EvaluatePlacementInput,
  SetSuccessorInput,
} from './inputs.js';
import { broken, type Decision, type RuleBroken } from './outcome.js';
import type { ObjectiveState, Occasion, PlacementState } from './placement.js';
import {
  begunStatuses,
  committedStatuses,
  endedStatuses,
  notWithdrawn,
  refusedOutright,
} from './state-machine.js';
import {
  amountRule,
  begunByRule,
  financialYearRule,
  pastDayRule,
  ratingRule,
  saysSomethingRule,
} from './values.js';

/** Whether an objective may be added: until the placement ends. */
export function decideObjective(input: AddObjectiveInput, placement: PlacementState): Decision {
  const refusal =
    refusedOutright(placement, input, committedStatuses, 'get objectives') ??
    saysSomethingRule('title', [input.title]) ??
    amountRule('targetBenefit', input.targetBenefit);
  if (refusal !== undefined) return refusal;
  const { title, dueOn, targetBenefit, benefitCategory } = input;
  return { kind: 'CHANGE', objective: { title, dueOn, targetBenefit, benefitCategory } };
}

/** Whether an evaluation may be recorded: once the placement has ended; a later one replaces the first. */
export function decideEvaluation(
  input: EvaluatePlacementInput,
  placement: PlacementState,
  { today }: Occasion,
): Decision {
  const refusal =
    refusedOutright(placement, input, endedStatuses, 'be evaluated') ??
    ratingRule(input.rating) ??
    pastDayRule('evaluatedOn', input.evaluatedOn, today) ??
    begunByRule('evaluatedOn', input.evaluatedOn, placement.startDate) ??
    objectivesKnownRule(
      'outcomes',
      input.outcomes.map(({ objectiveId }) => objectiveId),
      placement.objectives,
    );
  if (refusal !== undefined) return refusal;
  const { evaluatedOn, rating, wouldRepeat, narrative } = input;
  const outcomes = input.outcomes.map(({ objectiveId, outcome }) => ({
    objectiveKey: keyOf(objectiveId, placement.objectives),
    outcome,
  }));
  return { kind: 'CHANGE', evaluation: { evaluatedOn, rating, wouldRepeat, narrative, outcomes } };
}

/** Whether a benefit may be claimed: from the first day under way on. */
export function decideClaim(input: ClaimBenefitInput, placement: PlacementState): Decision {
  const objectiveId = input.objectiveId ?? null;
  const refusal =
    refusedOutright(placement, input, begunStatuses, 'have a benefit claim') ??
    amountRule('amount', input.amount) ??
    financialYearRule('financialYear', input.financialYear) ??
    objectivesKnownRule('objectiveId', objectiveId === null ? [] : [objectiveId], placement.objectives);
  if (refusal !== undefined) return refusal;
  const { amount, isCashReleasing, category, financialYear } = input;
  const objectiveKey = objectiveId === null ? null : keyOf(objectiveId, placement.objectives);
  return { kind: 'CHANGE', claim: { amount, isCashReleasing, category, financialYear, objectiveKey } };
}

/** A placement that is named as another's successor. */
export interface SuccessorState {
  readonly key: number;
  readonly startDate: string;
}

/**
 * Whether a placement may follow another: it begins later. Successors can therefore never go round in a circle.
 *
 * @param successor the placement named; null where there is none, or none was named
 */
export function decideSuccessor(
  input: SetSuccessorInput,
  placement: PlacementState,
  successor: SuccessorState | null,
): Decision {
  const refusal =
    refusedOutright(placement, input, notWithdrawn, 'have a successor') ??
    successorRule(input, placement, successor);
  if (refusal !== undefined) return refusal;
  return { kind: 'CHANGE', successor: { key: successor?.key ?? null } };
}

function successorRule(
  { successorId }: SetSuccessorInput,
  placement: PlacementState,
  successor: SuccessorState | null,
): RuleBroken | undefined {
  if (successorId === null || successorId === undefined) return undefined;
  if (successor === null)
    return broken('REFERENCE_NOT_FOUND', 'The successor does not exist, or you may not see it.', [
      'successorId',
    ]);
  if (successor.startDate > placement.startDate) return undefined;
  return broken(
    'SUCCESSOR_NOT_LATER',
    'The successor must be another placement that begins later.',
    ['successorId'],
    successorId === placement.id ? [] : [successorId],
  );
}

function objectivesKnownRule(
  field: string,
  ids: readonly string[],
  objectives: readonly ObjectiveState[],
): RuleBroken | undefined {
  if (ids.every((id) => objectives.some((objective) => objective.id === id))) return undefined;
  return broken('REFERENCE_NOT_FOUND', 'The objective does not belong to this placement.', [field]);
}

function keyOf(objectiveId: string, objectives: readonly ObjectiveState[]): number {
  const objective = objectives.find(({ id }) => id === objectiveId);
  if (objective === undefined) throw new Error('an objective passed that the placement does not have');
  return objective.key;
}

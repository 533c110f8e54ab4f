// Ending a placement: completed or terminated once it was under way, withdrawn before.
import { dayAfter } from './calendar.js';
import { fullTimeRule, type PlacementEngagement } from './full-time.js';
import type { CompletePlacementInput, PlacementTransitionInput, TerminatePlacementInput } from './inputs.js';
import { endAfterStartRule } from './length.js';
import { broken, type Decision, type RuleBroken } from './outcome.js';
import type { Occasion, PlacementState } from './placement.js';
import { earlyStatuses, liveStatuses, refusedOutright } from './state-machine.js';
import { pastDayRule } from './values.js';

/**
 * Whether a placement may end as planned.
 *
 * @param others the person's other placements that are live or committed
 */
export function decideCompletion(
  input: CompletePlacementInput,
  placement: PlacementState,
  others: readonly PlacementEngagement[],
  occasion: Occasion,
): Decision {
  const refusal =
    refusedOutright(placement, input, liveStatuses, 'be completed') ??
    lastDayRules(input.actualEndDate, placement, others, occasion);
  if (refusal !== undefined) return refusal;
  return { kind: 'CHANGE', to: 'COMPLETED', ending: { actualEndDate: input.actualEndDate, endReason: null } };
}

/**
 * Whether a placement may end early.
 *
 * @param others the person's other placements that are live or committed
 */
export function decideTermination(
  input: TerminatePlacementInput,
  placement: PlacementState,
  others: readonly PlacementEngagement[],
  occasion: Occasion,
): Decision {
  const refusal =
    refusedOutright(placement, input, liveStatuses, 'be terminated') ??
    lastDayRules(input.actualEndDate, placement, others, occasion);
  if (refusal !== undefined) return refusal;
  return {
    kind: 'CHANGE',
    to: 'TERMINATED',
    reason: input.reason,
    ending: { actualEndDate: input.actualEndDate, endReason: input.endReason },
  };
}

/** Whether a placement may be given up before it became active. */
export function decideWithdrawal(input: PlacementTransitionInput, placement: PlacementState): Decision {
  return (
    refusedOutright(placement, input, earlyStatuses, 'be withdrawn') ?? {
      kind: 'CHANGE',
      to: 'WITHDRAWN',
      reason: input.reason,
    }
  );
}

/** The last day in fact comes after the first and not after today; days beyond the planned end are held to the same rules as an extension. */
function lastDayRules(
  actualEndDate: string,
  placement: PlacementState,
  others: readonly PlacementEngagement[],
  { today }: Occasion,
): RuleBroken | undefined {
  const inputFields = ['actualEndDate'];
  const { startDate, plannedEndDate, maximumEndDate, fte } = placement;
  const refusal =
    endAfterStartRule(startDate, actualEndDate, inputFields) ??
    pastDayRule('actualEndDate', actualEndDate, today);
  if (refusal !== undefined || actualEndDate <= plannedEndDate) return refusal;
  if (actualEndDate > maximumEndDate) {
    return broken(
      'OVER_MAXIMUM_LENGTH',
      `The placement must end by ${maximumEndDate}, the maximum length. To end it later, extend it first, with the reference of an exception.`,
      inputFields,
    );
  }
  return fullTimeRule({ fte, from: dayAfter(plannedEndDate), to: actualEndDate }, others, inputFields);
}

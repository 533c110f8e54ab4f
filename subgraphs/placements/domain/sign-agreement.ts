// Recording the agreement between home, host and the person, once it is signed: any time until the placement ends; a later one
// replaces the first.
import type { SignAgreementInput } from './inputs.js';
import type { Decision } from './outcome.js';
import type { Occasion, PlacementState } from './placement.js';
import { committedStatuses, refusedOutright } from './state-machine.js';
import { amountRule, pastDayRule, saysSomethingRule, shareRule } from './values.js';

/** Whether an agreement may be recorded. */
export function decideAgreement(
  input: SignAgreementInput,
  placement: PlacementState,
  { today }: Occasion,
): Decision {
  const refusal =
    refusedOutright(placement, input, committedStatuses, 'have its agreement signed') ??
    saysSomethingRule('reference', [input.reference]) ??
    pastDayRule('signedOn', input.signedOn, today) ??
    shareRule('hostCostShare', input.hostCostShare) ??
    amountRule('annualCost', input.annualCost);
  if (refusal !== undefined) return refusal;
  const { reference, signedOn, hostCostShare, annualCost } = input;
  return { kind: 'CHANGE', agreement: { reference, signedOn, hostCostShare, annualCost } };
}

// Moving the planned end of a placement under way. The clearance may lapse before the new end: it is renewed while the
// person is there, and the list of placements finds those where it is due.
import { dayAfter } from './calendar.js';
import { fullTimeRule, type PlacementEngagement } from './full-time.js';
import type { ExtendPlacementInput } from './inputs.js';
import { maximumLengthRule } from './length.js';
import { broken, type Decision, type RuleBroken } from './outcome.js';
import type { PlacementState } from './placement.js';
import { liveStatuses, refusedOutright } from './state-machine.js';
import { isWritten } from './values.js';

/**
 * Whether a placement may be extended.
 *
 * @param others the person's other placements that are live or committed
 */
export function decideExtension(
  input: ExtendPlacementInput,
  placement: PlacementState,
  others: readonly PlacementEngagement[],
): Decision {
  const from = placement.plannedEndDate;
  const to = input.plannedEndDate;
  const refusal =
    refusedOutright(placement, input, liveStatuses, 'be extended') ??
    laterEndRule(from, to) ??
    maximumLengthRule(to, placement.maximumEndDate, input.exceptionReference, [
      'plannedEndDate',
      'exceptionReference',
    ]) ??
    fullTimeRule({ fte: placement.fte, from: dayAfter(from), to }, others, ['plannedEndDate']);
  if (refusal !== undefined) return refusal;
  const passesMaximum = to > placement.maximumEndDate;
  return {
    kind: 'CHANGE',
    to: 'EXTENDED',
    reason: input.reason,
    extension: {
      from,
      to,
      exceptionReference:
        passesMaximum && isWritten(input.exceptionReference) ? input.exceptionReference : null,
      maximumEndDate: passesMaximum ? to : placement.maximumEndDate,
    },
  };
}

function laterEndRule(from: string, to: string): RuleBroken | undefined {
  if (to > from) return undefined;
  return broken(
    'END_NOT_AFTER_START',
    `The new planned end must be after ${from}, the current planned end.`,
    ['plannedEndDate'],
  );
}

// Looking for conflicts of interest: before approval, and again whenever there is reason to, until the placement ends.
import { missingForApproval } from './approve.js';
import type { PostFact } from './directory.js';
import type { RecordConflictScreeningInput } from './inputs.js';
import { broken, type Decision, type RuleBroken } from './outcome.js';
import type { Occasion, PlacementState } from './placement.js';
import { committedStatuses, refusedOutright } from './state-machine.js';
import { isWritten, saysSomethingRule, textLengthRule } from './values.js';

/** More than anybody could manage: what belongs to one placement is shown as one list. */
const mostConflicts = 100;

/** The longest description or mitigation, in characters. */
const longestConflictText = 2_000;

/**
 * Whether a screening may be recorded; it makes a PROPOSED placement APPROVED where nothing else was missing.
 *
 * @param posts the post filled at the host and that of the opportunity answered
 * @param recorded how many conflicts earlier screenings found
 */
export function decideScreening(
  input: RecordConflictScreeningInput,
  placement: PlacementState,
  posts: readonly PostFact[],
  recorded: number,
  { now }: Occasion,
): Decision {
  const refusal =
    refusedOutright(placement, input, committedStatuses, 'be screened for conflicts of interest') ??
    saysSomethingRule(
      'conflicts',
      input.conflicts.map(({ description }) => description),
    ) ??
    textLengthRule(
      'conflicts',
      input.conflicts.flatMap(({ description, mitigation }) => [description, mitigation]),
      longestConflictText,
    ) ??
    conflictCountRule(input.conflicts.length, recorded);
  if (refusal !== undefined) return refusal;
  const conflicts = input.conflicts.map((conflict) => ({
    ...conflict,
    status: isWritten(conflict.mitigation) ? ('MITIGATED' as const) : ('OPEN' as const),
  }));
  const isLast =
    placement.status === 'PROPOSED' &&
    missingForApproval({ ...placement, conflictsScreenedAt: now }, posts) === undefined;
  return isLast ? { kind: 'CHANGE', to: 'APPROVED', conflicts } : { kind: 'CHANGE', conflicts };
}

function conflictCountRule(found: number, recorded: number): RuleBroken | undefined {
  if (found === 0 || recorded + found <= mostConflicts) return undefined;
  return broken(
    'VALUE_OUT_OF_RANGE',
    `A placement can have at most ${mostConflicts} conflicts of interest. It has ${recorded}, and this screening adds ${found}.`,
    ['conflicts'],
  );
}

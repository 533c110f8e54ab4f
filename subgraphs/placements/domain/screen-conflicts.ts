// Looking for conflicts of interest: before approval, and again whenever there is reason to, until the placement ends.
import { missingForApproval } from './approve.js';
import type { PostFact } from './directory.js';
import type { RecordConflictScreeningInput } from './inputs.js';
import type { Decision } from './outcome.js';
import type { Occasion, PlacementState } from './placement.js';
import { committedStatuses, refusedOutright } from './state-machine.js';
import { isWritten, saysSomethingRule } from './values.js';

/**
 * Whether a screening may be recorded; it makes a PROPOSED placement APPROVED where nothing else was missing.
 *
 * @param posts the post filled at the host and that of the opportunity answered
 */
export function decideScreening(
  input: RecordConflictScreeningInput,
  placement: PlacementState,
  posts: readonly PostFact[],
  { now }: Occasion,
): Decision {
  const refusal =
    refusedOutright(placement, input, committedStatuses, 'be screened for conflicts of interest') ??
    saysSomethingRule(
      'conflicts',
      input.conflicts.map(({ description }) => description),
    );
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

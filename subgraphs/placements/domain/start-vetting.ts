// From APPROVED to VETTING. A placement that is still PROPOSED is told what it lacks instead.
import { missingForApproval } from './approve.js';
import type { PostFact } from './directory.js';
import type { PlacementTransitionInput } from './inputs.js';
import type { Decision } from './outcome.js';
import type { PlacementState } from './placement.js';
import { refusedOutright, transitionRefused } from './state-machine.js';

const change = 'start vetting';

/**
 * Whether vetting may start.
 *
 * @param posts the post filled at the host and that of the opportunity answered
 */
export function decideVetting(
  input: PlacementTransitionInput,
  placement: PlacementState,
  posts: readonly PostFact[],
): Decision {
  const refusal = refusedOutright(placement, input, ['PROPOSED', 'APPROVED'], change);
  if (refusal !== undefined) return refusal;
  if (placement.status === 'PROPOSED')
    return missingForApproval(placement, posts) ?? transitionRefused(placement.status, change);
  return { kind: 'CHANGE', to: 'VETTING', reason: input.reason };
}

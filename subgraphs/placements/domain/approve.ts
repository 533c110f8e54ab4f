// Approving a placement. Approvals and screening may come in any order while it is PROPOSED; the last one needed makes it APPROVED.
import { Grade, rankIn } from '../../kit/vocabulary/index.js';
import type { PostFact } from './directory.js';
import type { ApprovalSide, PlacementType } from './enums.js';
import type { ApprovePlacementInput } from './inputs.js';
import { isWritten } from './values.js';
import { broken, type Decision, type RuleBroken } from './outcome.js';
import type { ApprovalState, Occasion, PlacementState } from './placement.js';
import { refusedOutright } from './state-machine.js';

/**
 * Whether an approval may be given, and whether it is the last one needed.
 * A second approval of the same side replaces the first.
 *
 * @param posts the post filled at the host and that of the opportunity answered
 */
export function decideApproval(
  input: ApprovePlacementInput,
  placement: PlacementState,
  posts: readonly PostFact[],
  { actor }: Occasion,
): Decision {
  const refusal =
    refusedOutright(placement, input, ['PROPOSED'], 'be approved') ?? approverRule(input, placement, actor);
  if (refusal !== undefined) return refusal;
  const approvals = [
    ...placement.approvals.filter(({ side }) => side !== input.side),
    { side: input.side, approverId: actor },
  ];
  const approval = { side: input.side, reference: input.reference ?? null };
  return missingForApproval({ ...placement, approvals }, posts) === undefined
    ? { kind: 'CHANGE', to: 'APPROVED', approval }
    : { kind: 'CHANGE', approval };
}

/** What a PROPOSED placement lacks to become APPROVED; undefined where it lacks nothing. */
export function missingForApproval(
  placement: Pick<PlacementState, 'approvals' | 'conflictsScreenedAt' | 'type'>,
  posts: readonly PostFact[],
): RuleBroken | undefined {
  const missing = (['HOME', 'HOST'] as const).filter(
    (side) => approvalOf(side, placement.approvals) === undefined,
  );
  if (missing.length > 0) {
    return broken(
      'APPROVAL_MISSING',
      `The placement has not been approved yet by ${missing.map((side) => side.toLowerCase()).join(' and ')}.`,
      ['placementId'],
    );
  }
  if (placement.conflictsScreenedAt === null) {
    return broken('CONFLICTS_NOT_SCREENED', 'Conflicts of interest have not been screened yet.', [
      'placementId',
    ]);
  }
  if (needsCommission(placement.type, posts) && approvalOf('COMMISSION', placement.approvals) === undefined) {
    return broken(
      'COMMISSION_APPROVAL_MISSING',
      'An inward placement at SCS2 or above needs the approval of the Civil Service Commission.',
      ['placementId'],
    );
  }
  return undefined;
}

/** Whether the Civil Service Commission has to approve: an inward placement to a post at SCS2 or above. */
export function needsCommission(type: PlacementType, posts: readonly PostFact[]): boolean {
  const senior = rankIn(Grade, 'SCS2');
  return (
    type === 'INWARD_SECONDMENT' &&
    posts.some(({ grade }) => grade !== null && rankIn(Grade, grade) >= senior)
  );
}

function approverRule(
  input: ApprovePlacementInput,
  { personId, approvals }: PlacementState,
  actor: string,
): RuleBroken | undefined {
  if (actor === personId)
    return broken('APPROVER_IS_PLACED', 'The placed person cannot approve their own placement.');
  const other = input.side === 'HOME' ? 'HOST' : input.side === 'HOST' ? 'HOME' : undefined;
  if (other !== undefined && approvalOf(other, approvals)?.approverId === actor) {
    return broken('SAME_APPROVER', 'Two different people must approve for home and host.', ['side']);
  }
  if (input.side === 'COMMISSION' && !isWritten(input.reference)) {
    return broken(
      'COMMISSION_APPROVAL_MISSING',
      'An approval by the Commission needs `reference`, the reference of its decision.',
      ['reference'],
    );
  }
  return undefined;
}

function approvalOf(side: ApprovalSide, approvals: readonly ApprovalState[]): ApprovalState | undefined {
  return approvals.find((approval) => approval.side === side);
}

import { describe, expect, it } from 'vitest';
import { decideActivation } from './activate.js';
import { decideApproval } from './approve.js';
import { decideCompletion, decideTermination, decideWithdrawal } from './end.js';
import { PlacementStatus } from './enums.js';
import { decideExtension } from './extend.js';
import type { Decision } from './outcome.js';
import { aPlacement, occasion } from './placement.fixture.js';
import type { PlacementState } from './placement.js';
import { decideClaim, decideEvaluation, decideObjective, decideSuccessor } from './results.js';
import { decideScreening } from './screen-conflicts.js';
import { decideAgreement } from './sign-agreement.js';
import { decideVetting } from './start-vetting.js';
import { reachableFrom } from './state-machine.js';

const to = { placementId: 'PL7', version: 3 };
const host = { kind: 'DEPARTMENT', id: 'D2', isOpen: true, closedOn: null } as const;

/** Each change with an input that only the placement's status can stand in the way of. */
const changes: Readonly<Record<string, (placement: PlacementState, version?: number) => Decision>> = {
  approve: (placement, version = 3) =>
    decideApproval({ ...to, version, side: 'HOME' }, placement, [], occasion),
  screen: (placement, version = 3) =>
    decideScreening({ ...to, version, conflicts: [] }, placement, [], 0, occasion),
  sign: (placement, version = 3) =>
    decideAgreement(
      { ...to, version, reference: 'A/1', signedOn: '2026-03-01', hostCostShare: 1, annualCost: 0 },
      placement,
      occasion,
    ),
  startVetting: (placement, version = 3) => decideVetting({ ...to, version }, placement, []),
  activate: (placement, version = 3) =>
    decideActivation(
      { ...to, version, clearanceLevel: 'BPSS' },
      placement,
      null,
      { host, posts: [] },
      occasion,
    ),
  extend: (placement, version = 3) =>
    decideExtension({ ...to, version, plannedEndDate: '2027-06-30' }, placement, []),
  complete: (placement, version = 3) =>
    decideCompletion({ ...to, version, actualEndDate: '2027-03-31' }, placement, [], {
      ...occasion,
      today: '2027-04-01',
    }),
  terminate: (placement, version = 3) =>
    decideTermination({ ...to, version, actualEndDate: '2026-10-31', endReason: 'FUNDING' }, placement, [], {
      ...occasion,
      today: '2027-04-01',
    }),
  withdraw: (placement, version = 3) => decideWithdrawal({ ...to, version }, placement),
  addObjective: (placement, version = 3) =>
    decideObjective({ ...to, version, title: 'Find fraud', dueOn: '2026-12-31' }, placement),
  evaluate: (placement, version = 3) =>
    decideEvaluation(
      { ...to, version, evaluatedOn: '2026-04-01', rating: 4, wouldRepeat: true, outcomes: [] },
      placement,
      occasion,
    ),
  claim: (placement, version = 3) =>
    decideClaim(
      { ...to, version, amount: 1, isCashReleasing: true, category: 'OTHER', financialYear: 2026 },
      placement,
    ),
  succeed: (placement, version = 3) =>
    decideSuccessor({ ...to, version, successorId: null }, placement, null),
};

const allowed: Readonly<Record<string, readonly PlacementStatus[]>> = {
  approve: ['PROPOSED'],
  screen: ['PROPOSED', 'APPROVED', 'VETTING', 'ACTIVE', 'EXTENDED'],
  sign: ['PROPOSED', 'APPROVED', 'VETTING', 'ACTIVE', 'EXTENDED'],
  startVetting: ['APPROVED'],
  activate: ['VETTING'],
  extend: ['ACTIVE', 'EXTENDED'],
  complete: ['ACTIVE', 'EXTENDED'],
  terminate: ['ACTIVE', 'EXTENDED'],
  withdraw: ['PROPOSED', 'APPROVED', 'VETTING'],
  addObjective: ['PROPOSED', 'APPROVED', 'VETTING', 'ACTIVE', 'EXTENDED'],
  evaluate: ['COMPLETED', 'TERMINATED'],
  claim: ['ACTIVE', 'EXTENDED', 'COMPLETED', 'TERMINATED'],
  succeed: ['PROPOSED', 'APPROVED', 'VETTING', 'ACTIVE', 'EXTENDED', 'COMPLETED', 'TERMINATED'],
};

const cases = Object.keys(changes).flatMap((change) =>
  Object.values(PlacementStatus).map((status) => [change, status] as const),
);

describe('each change in each status', () => {
  it.each(cases)('%s when %s', (change, status) => {
    const placement = aPlacement({
      status,
      agreementSignedOn: '2026-03-01',
      conflictsScreenedAt: '2026-02-01 00:00:00.000',
      approvals: [
        { side: 'HOME', approverId: 'P2' },
        { side: 'HOST', approverId: 'P3' },
      ],
    });
    const decision = changes[change]?.(placement);
    if (allowed[change]?.includes(status)) {
      expect(decision).toMatchObject({ kind: 'CHANGE' });
      const reached = decision?.kind === 'CHANGE' ? decision.to : undefined;
      if (reached !== undefined) expect(reachableFrom(status)).toContain(reached);
    } else {
      expect(decision).toMatchObject({ kind: 'TRANSITION_REFUSED', reachable: reachableFrom(status) });
    }
  });
});

describe('each change to an older version', () => {
  it.each(Object.keys(changes))('%s is refused before anything else', (change) => {
    for (const status of Object.values(PlacementStatus)) {
      expect(changes[change]?.(aPlacement({ status }), 2)).toEqual({ kind: 'STALE' });
    }
  });
});

it('says what a refused placement can still become', () => {
  expect(changes['activate']?.(aPlacement())).toMatchObject({
    message: 'A placement that is PROPOSED cannot be activated. Possible next statuses: APPROVED, WITHDRAWN.',
  });
  expect(changes['withdraw']?.(aPlacement({ status: 'COMPLETED' }))).toMatchObject({
    message: 'A placement that is COMPLETED cannot be withdrawn. It has ended.',
  });
});

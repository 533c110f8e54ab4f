import { describe, expect, it } from 'vitest';
import type { Grade } from '../../kit/vocabulary/index.js';
import { decideApproval } from './approve.js';
import type { PostFact } from './directory.js';
import type { ApprovalSide } from './enums.js';
import type { ConflictInput } from './inputs.js';
import { aPlacement, occasion } from './placement.fixture.js';
import type { ApprovalState } from './placement.js';
import { decideScreening } from './screen-conflicts.js';
import { decideVetting } from './start-vetting.js';

const to = { placementId: 'PL7', version: 3 };
const post = (grade: Grade | null): PostFact => ({
  id: 'PO1',
  departmentId: 'D2',
  grade,
  requiredClearance: null,
});
const screened = { conflictsScreenedAt: '2026-02-01 00:00:00.000' };
const by = (approverId: string, side: ApprovalSide): ApprovalState => ({ side, approverId });
const both = [by('P2', 'HOME'), by('P3', 'HOST')];

describe('an approval', () => {
  it('of the one side leaves the placement PROPOSED, of the other makes it APPROVED', () => {
    expect(decideApproval({ ...to, side: 'HOME' }, aPlacement(screened), [post('G7')], occasion)).toEqual({
      kind: 'CHANGE',
      approval: { side: 'HOME', reference: null },
    });
    const half = aPlacement({ ...screened, approvals: [by('P2', 'HOME')] });
    expect(decideApproval({ ...to, side: 'HOST', reference: 'B/7' }, half, [post('G7')], occasion)).toEqual({
      kind: 'CHANGE',
      to: 'APPROVED',
      approval: { side: 'HOST', reference: 'B/7' },
    });
  });

  it('by the same person for home and host is refused, whichever comes first', () => {
    for (const [first, second] of [
      ['HOME', 'HOST'],
      ['HOST', 'HOME'],
    ] as const) {
      const placement = aPlacement({ ...screened, approvals: [by('P9', first)] });
      expect(decideApproval({ ...to, side: second }, placement, [], occasion)).toMatchObject({
        rule: 'SAME_APPROVER',
        inputFields: ['side'],
      });
    }
  });

  it('given again for a side replaces the one before', () => {
    const placement = aPlacement({ ...screened, approvals: [by('P9', 'HOME')] });
    expect(decideApproval({ ...to, side: 'HOME' }, placement, [], occasion)).toMatchObject({
      kind: 'CHANGE',
      approval: { side: 'HOME' },
    });
  });

  it.each(['HOME', 'HOST', 'COMMISSION'] as const)('for the %s by the person placed is refused', (side) => {
    const placement = aPlacement({ personId: 'P9' });
    expect(decideApproval({ ...to, side, reference: 'C/1' }, placement, [], occasion)).toMatchObject({
      rule: 'APPROVER_IS_PLACED',
    });
  });
});

describe('the Commission', () => {
  it.each<[Grade | null, 'APPROVED' | undefined]>([
    ['SCS1', 'APPROVED'],
    ['SCS2', undefined],
    ['SCS4', undefined],
    [null, 'APPROVED'],
  ])('for a post at %s: home and host alone lead to %s', (grade, reached) => {
    const placement = aPlacement({ ...screened, approvals: [by('P2', 'HOME')] });
    const decision = decideApproval({ ...to, side: 'HOST' }, placement, [post(grade)], occasion);
    expect(decision.kind === 'CHANGE' && decision.to).toBe(reached);
  });

  it('is asked about the opportunity’s post too', () => {
    const placement = aPlacement({ ...screened, approvals: both });
    expect(decideVetting(to, placement, [post('G6'), { ...post('SCS3'), id: 'PO2' }])).toMatchObject({
      rule: 'COMMISSION_APPROVAL_MISSING',
    });
  });

  it('has no say in other types of placement', () => {
    const placement = aPlacement({ ...screened, type: 'LOAN', approvals: [by('P2', 'HOME')] });
    expect(decideApproval({ ...to, side: 'HOST' }, placement, [post('SCS4')], occasion)).toMatchObject({
      to: 'APPROVED',
    });
  });

  it('makes the placement APPROVED where its approval comes last, and gives the reference of its decision', () => {
    const placement = aPlacement({ ...screened, approvals: both });
    expect(
      decideApproval({ ...to, side: 'COMMISSION', reference: ' ' }, placement, [post('SCS2')], occasion),
    ).toMatchObject({
      rule: 'COMMISSION_APPROVAL_MISSING',
      inputFields: ['reference'],
    });
    expect(
      decideApproval({ ...to, side: 'COMMISSION', reference: 'C/1' }, placement, [post('SCS2')], occasion),
    ).toMatchObject({ to: 'APPROVED' });
  });
});

describe('a screening for conflicts', () => {
  it('makes the placement APPROVED where only it was missing', () => {
    expect(
      decideScreening({ ...to, conflicts: [] }, aPlacement({ approvals: both }), [], 0, occasion),
    ).toEqual({
      kind: 'CHANGE',
      to: 'APPROVED',
      conflicts: [],
    });
    expect(decideScreening({ ...to, conflicts: [] }, aPlacement(), [], 0, occasion)).toEqual({
      kind: 'CHANGE',
      conflicts: [],
    });
  });

  it('counts a conflict as mitigated where it says how', () => {
    const found = {
      kind: 'SUPPLIER',
      description: 'Bids for the payroll contract',
      reviewOn: '2026-07-01',
    } as const;
    const conflicts = [
      found,
      { ...found, mitigation: 'Kept out of the tender' },
      { ...found, mitigation: '' },
    ];
    expect(decideScreening({ ...to, conflicts }, aPlacement(), [], 0, occasion)).toMatchObject({
      conflicts: [{ status: 'OPEN' }, { status: 'MITIGATED' }, { status: 'OPEN' }],
    });
  });

  it('says what was found', () => {
    const conflicts = [{ kind: 'SUPPLIER', description: '\n', reviewOn: '2026-07-01' }] as const;
    expect(decideScreening({ ...to, conflicts }, aPlacement(), [], 0, occasion)).toMatchObject({
      rule: 'VALUE_OUT_OF_RANGE',
      inputFields: ['conflicts'],
    });
  });

  it('keeps what one placement has to what can be read', () => {
    const found = (length: number, text: string): ConflictInput[] =>
      new Array<ConflictInput>(length).fill({
        kind: 'SUPPLIER',
        description: text,
        mitigation: text,
        reviewOn: '2026-07-01',
      });
    const screening = (conflicts: ConflictInput[], recorded: number): unknown =>
      decideScreening({ ...to, conflicts }, aPlacement(), [], recorded, occasion);
    const refused = { rule: 'VALUE_OUT_OF_RANGE', inputFields: ['conflicts'] };
    expect(screening(found(100, 'Shares'), 0)).toMatchObject({ kind: 'CHANGE' });
    expect(screening(found(101, 'Shares'), 0)).toMatchObject(refused);
    expect(screening(found(1, 'Shares'), 99)).toMatchObject({ kind: 'CHANGE' });
    expect(screening(found(1, 'Shares'), 100)).toMatchObject(refused);
    expect(screening([], 100)).toMatchObject({ kind: 'CHANGE' });
    expect(screening(found(1, 'x'.repeat(2_000)), 0)).toMatchObject({ kind: 'CHANGE' });
    for (const text of ['description', 'mitigation'])
      expect(
        screening([{ ...(found(1, 'Shares')[0] as ConflictInput), [text]: 'x'.repeat(2_001) }], 0),
      ).toMatchObject(refused);
  });
});

describe('a PROPOSED placement sent to vetting is told what it lacks', () => {
  it.each([
    [
      'an approval',
      aPlacement({ ...screened, approvals: [by('P2', 'HOME')] }),
      'APPROVAL_MISSING',
      'not been approved yet by host',
    ],
    ['both approvals', aPlacement(screened), 'APPROVAL_MISSING', 'by home and host'],
    ['the screening', aPlacement({ approvals: both }), 'CONFLICTS_NOT_SCREENED', 'screened'],
    [
      'the Commission',
      aPlacement({ ...screened, approvals: both }),
      'COMMISSION_APPROVAL_MISSING',
      'Civil Service Commission',
    ],
  ])('%s', (_what, placement, rule, words) => {
    expect(decideVetting(to, placement, [post('SCS2')])).toMatchObject({
      rule,
      message: expect.stringContaining(words) as string,
    });
  });
});

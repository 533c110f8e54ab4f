import { describe, expect, it } from 'vitest';
import { decideCompletion, decideTermination, decideWithdrawal } from './end.js';
import { decideExtension } from './extend.js';
import { aPlacement, occasion } from './placement.fixture.js';

const to = { placementId: 'PL7', version: 3 };
const active = aPlacement({ status: 'ACTIVE' });
const later = { ...occasion, today: '2028-06-01' };
const loan = { id: 'PL8', fte: 0.5, from: '2027-04-01', to: '2027-06-30' };

describe('an extension', () => {
  it('moves the planned end and leaves the maximum where it holds the new one', () => {
    expect(
      decideExtension({ ...to, plannedEndDate: '2028-03-31', reason: 'The work grew' }, active, []),
    ).toEqual({
      kind: 'CHANGE',
      to: 'EXTENDED',
      reason: 'The work grew',
      extension: {
        from: '2027-03-31',
        to: '2028-03-31',
        exceptionReference: null,
        maximumEndDate: '2028-03-31',
      },
    });
  });

  it('past the maximum needs an exception, and then is the new maximum', () => {
    const input = { ...to, plannedEndDate: '2028-04-01' };
    expect(decideExtension(input, active, [])).toMatchObject({
      rule: 'OVER_MAXIMUM_LENGTH',
      inputFields: ['plannedEndDate', 'exceptionReference'],
    });
    expect(decideExtension({ ...input, exceptionReference: 'X/1' }, active, [])).toMatchObject({
      extension: { exceptionReference: 'X/1', maximumEndDate: '2028-04-01' },
    });
  });

  it('ends later than the placement would have', () => {
    expect(decideExtension({ ...to, plannedEndDate: '2027-03-31' }, active, [])).toMatchObject({
      rule: 'END_NOT_AFTER_START',
      inputFields: ['plannedEndDate'],
    });
  });

  it('takes no time that the person has not', () => {
    expect(decideExtension({ ...to, plannedEndDate: '2027-04-01' }, active, [loan])).toMatchObject({
      rule: 'FTE_EXCEEDED',
      otherPlacements: ['PL8'],
    });
    expect(
      decideExtension({ ...to, plannedEndDate: '2027-04-30' }, active, [{ ...loan, fte: 0.4 }]),
    ).toMatchObject({ to: 'EXTENDED' });
  });

  it('answers for the days it adds, not for what was wrong before', () => {
    const before = { id: 'PL5', fte: 1, from: '2026-01-01', to: '2027-03-31' };
    expect(decideExtension({ ...to, plannedEndDate: '2027-04-30' }, active, [before])).toMatchObject({
      to: 'EXTENDED',
    });
  });
});

describe('the last day in fact', () => {
  it('completes a placement, or terminates it for a reason', () => {
    expect(decideCompletion({ ...to, actualEndDate: '2027-03-31' }, active, [], later)).toEqual({
      kind: 'CHANGE',
      to: 'COMPLETED',
      ending: { actualEndDate: '2027-03-31', endReason: null },
    });
    expect(
      decideTermination(
        { ...to, actualEndDate: '2026-05-31', endReason: 'RECALLED_BY_HOME', reason: 'Budget' },
        active,
        [],
        later,
      ),
    ).toEqual({
      kind: 'CHANGE',
      to: 'TERMINATED',
      reason: 'Budget',
      ending: { actualEndDate: '2026-05-31', endReason: 'RECALLED_BY_HOME' },
    });
  });

  it.each([
    ['before the start', '2026-03-31', 'END_NOT_AFTER_START'],
    ['the first day itself', '2026-04-01', 'END_NOT_AFTER_START'],
    ['yet to come', '2028-06-02', 'VALUE_OUT_OF_RANGE'],
    ['past the maximum', '2028-04-01', 'OVER_MAXIMUM_LENGTH'],
    ['in time the person has not', '2027-04-01', 'FTE_EXCEEDED'],
  ])('is not %s', (_what, actualEndDate, rule) => {
    expect(decideCompletion({ ...to, actualEndDate }, active, [loan], later)).toMatchObject({ rule });
    expect(
      decideTermination({ ...to, actualEndDate, endReason: 'FUNDING' }, active, [loan], later),
    ).toMatchObject({ rule });
  });
});

it('a withdrawal says why', () => {
  expect(decideWithdrawal({ ...to, reason: 'Found another' }, aPlacement({ status: 'VETTING' }))).toEqual({
    kind: 'CHANGE',
    to: 'WITHDRAWN',
    reason: 'Found another',
  });
});

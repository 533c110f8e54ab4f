import { describe, expect, it } from 'vitest';
import { aPlacement, occasion } from './placement.fixture.js';
import { decideClaim, decideEvaluation, decideObjective, decideSuccessor } from './results.js';
import { decideAgreement } from './sign-agreement.js';

const to = { placementId: 'PL7', version: 3 };
const objectives = [
  { key: 11, id: 'OB1' },
  { key: 12, id: 'OB2' },
];
const ended = aPlacement({ status: 'COMPLETED', objectives });

const outOfRange = (field: string): object => ({ rule: 'VALUE_OUT_OF_RANGE', inputFields: [field] });

describe('an objective', () => {
  const input = { ...to, title: 'Find fraud', dueOn: '2026-12-31' };
  it('has a title, and a target of nought or more', () => {
    expect(decideObjective({ ...input, targetBenefit: 0 }, aPlacement())).toMatchObject({
      kind: 'CHANGE',
      objective: { targetBenefit: 0 },
    });
    expect(decideObjective({ ...input, title: ' ' }, aPlacement())).toMatchObject(outOfRange('title'));
    expect(decideObjective({ ...input, targetBenefit: -1 }, aPlacement())).toMatchObject(
      outOfRange('targetBenefit'),
    );
  });
});

describe('an agreement', () => {
  const input = { ...to, reference: 'A/1', signedOn: '2026-03-01', hostCostShare: 0.5, annualCost: 100 };
  it.each([
    ['reference', ''],
    ['hostCostShare', 1.01],
    ['hostCostShare', -0.01],
    ['annualCost', -1],
    ['signedOn', '2026-04-02'],
  ])('is refused where its %s is %s', (field, value) => {
    expect(decideAgreement({ ...input, [field]: value }, aPlacement(), occasion)).toMatchObject(
      outOfRange(field),
    );
  });

  it('may be recorded on the day it was signed', () => {
    expect(decideAgreement({ ...input, signedOn: '2026-04-01' }, aPlacement(), occasion)).toMatchObject({
      agreement: { signedOn: '2026-04-01' },
    });
  });
});

describe('an evaluation', () => {
  const input = { ...to, evaluatedOn: '2026-04-01', rating: 5, wouldRepeat: true, outcomes: [] };

  it('judges the placement’s own objectives', () => {
    const outcomes = [{ objectiveId: 'OB2', outcome: 'PARTLY_MET' }] as const;
    expect(decideEvaluation({ ...input, outcomes }, ended, occasion)).toMatchObject({
      evaluation: { outcomes: [{ objectiveKey: 12, outcome: 'PARTLY_MET' }] },
    });
    expect(
      decideEvaluation(
        { ...input, outcomes: [...outcomes, { objectiveId: 'OB3', outcome: 'MET' }] },
        ended,
        occasion,
      ),
    ).toMatchObject({
      rule: 'REFERENCE_NOT_FOUND',
      inputFields: ['outcomes'],
    });
  });

  it.each([
    ['rating', 0],
    ['rating', 6],
    ['evaluatedOn', '2026-04-02'],
    ['evaluatedOn', '2026-03-31'],
  ])('is refused where its %s is %s', (field, value) => {
    expect(decideEvaluation({ ...input, [field]: value }, ended, occasion)).toMatchObject(outOfRange(field));
  });
});

describe('a claim', () => {
  const input = {
    ...to,
    amount: 5,
    isCashReleasing: false,
    category: 'LEGACY_IT',
    financialYear: 2026,
  } as const;
  it('is of nought or more, for an objective of the placement or none', () => {
    expect(decideClaim(input, ended)).toMatchObject({ claim: { amount: 5, objectiveKey: null } });
    expect(decideClaim({ ...input, objectiveId: 'OB1' }, ended)).toMatchObject({
      claim: { objectiveKey: 11 },
    });
    expect(decideClaim({ ...input, objectiveId: 'OB9' }, ended)).toMatchObject({
      rule: 'REFERENCE_NOT_FOUND',
      inputFields: ['objectiveId'],
    });
    expect(decideClaim({ ...input, amount: -5 }, ended)).toMatchObject(outOfRange('amount'));
  });

  it.each([
    ['amount', 10_000_000_000_001],
    ['financialYear', -5],
    ['financialYear', 1999],
    ['financialYear', 2101],
  ])('is refused where its %s is %s', (field, value) => {
    expect(decideClaim({ ...input, [field]: value }, ended)).toMatchObject(outOfRange(field));
  });

  it.each([
    ['amount', 10_000_000_000_000],
    ['financialYear', 2000],
    ['financialYear', 2100],
  ])('is taken where its %s is %s', (field, value) => {
    expect(decideClaim({ ...input, [field]: value }, ended)).toMatchObject({ claim: { [field]: value } });
  });
});

describe('a successor', () => {
  it('begins later', () => {
    expect(
      decideSuccessor({ ...to, successorId: 'PL8' }, ended, { key: 8, startDate: '2026-04-02' }),
    ).toEqual({ kind: 'CHANGE', successor: { key: 8 } });
    expect(
      decideSuccessor({ ...to, successorId: 'PL8' }, ended, { key: 8, startDate: '2026-04-01' }),
    ).toMatchObject({
      rule: 'SUCCESSOR_NOT_LATER',
      otherPlacements: ['PL8'],
    });
    expect(
      decideSuccessor({ ...to, successorId: 'PL7' }, ended, { key: 7, startDate: '2026-04-01' }),
    ).toMatchObject({ rule: 'SUCCESSOR_NOT_LATER', otherPlacements: [] });
  });

  it('exists, or is none', () => {
    expect(decideSuccessor({ ...to, successorId: 'PL8' }, ended, null)).toMatchObject({
      rule: 'REFERENCE_NOT_FOUND',
      inputFields: ['successorId'],
    });
    expect(decideSuccessor({ ...to, successorId: null }, ended, null)).toEqual({
      kind: 'CHANGE',
      successor: { key: null },
    });
  });
});

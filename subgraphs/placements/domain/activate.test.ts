import { describe, expect, it } from 'vitest';
import { decideActivation } from './activate.js';
import type { HostFacts, PostFact } from './directory.js';
import { aPlacement, occasion } from './placement.fixture.js';

const input = {
  placementId: 'PL7',
  version: 3,
  clearanceLevel: 'SC',
  clearanceExpiresOn: '2027-03-31',
} as const;
const ready = aPlacement({ status: 'VETTING', agreementSignedOn: '2026-04-01' });
const post: PostFact = { id: 'PO1', departmentId: 'D2', grade: 'G6', requiredClearance: 'SC' };
const facts: HostFacts = {
  host: { kind: 'DEPARTMENT', id: 'D2', isOpen: true, closedOn: null },
  posts: [post],
};

describe('activation', () => {
  it('keeps the clearance confirmed', () => {
    expect(decideActivation(input, ready, null, facts, occasion)).toEqual({
      kind: 'CHANGE',
      to: 'ACTIVE',
      vetting: { level: 'SC', expiresOn: '2027-03-31' },
    });
    expect(
      decideActivation({ ...input, clearanceExpiresOn: null }, ready, null, facts, occasion),
    ).toMatchObject({ vetting: { expiresOn: null } });
  });

  it('waits for the first day', () => {
    const early = { ...occasion, today: '2026-03-31' };
    expect(
      decideActivation(input, { ...ready, agreementSignedOn: '2026-03-01' }, null, facts, early),
    ).toMatchObject({ rule: 'NOT_STARTED' });
  });

  it('needs an agreement that is signed by today', () => {
    for (const agreementSignedOn of [null, '2026-04-02']) {
      expect(decideActivation(input, { ...ready, agreementSignedOn }, null, facts, occasion)).toMatchObject({
        rule: 'AGREEMENT_NOT_SIGNED',
      });
    }
  });

  it('needs the clearance that the post or the opportunity asks for, whichever is higher', () => {
    expect(decideActivation({ ...input, clearanceLevel: 'CTC' }, ready, null, facts, occasion)).toMatchObject(
      {
        rule: 'CLEARANCE_INSUFFICIENT',
        message: 'The placement requires SC clearance; CTC is lower.',
        inputFields: ['clearanceLevel'],
      },
    );
    const opportunity = { requiredClearance: 'DV', filledBy: [] } as const;
    expect(decideActivation(input, ready, opportunity, facts, occasion)).toMatchObject({
      rule: 'CLEARANCE_INSUFFICIENT',
    });
    expect(
      decideActivation({ ...input, clearanceLevel: 'DV' }, ready, opportunity, facts, occasion),
    ).toMatchObject({ to: 'ACTIVE' });
    expect(
      decideActivation({ ...input, clearanceLevel: 'BPSS' }, ready, null, { ...facts, posts: [] }, occasion),
    ).toMatchObject({ to: 'ACTIVE' });
  });

  it('needs a clearance that lasts to the planned end', () => {
    expect(
      decideActivation({ ...input, clearanceExpiresOn: '2027-03-30' }, ready, null, facts, occasion),
    ).toMatchObject({
      rule: 'CLEARANCE_LAPSES',
      inputFields: ['clearanceExpiresOn'],
    });
  });

  it('needs a host that is still open on the first day', () => {
    const closing = { kind: 'DEPARTMENT', id: 'D2', isOpen: true, closedOn: '2026-04-02' } as const;
    expect(decideActivation(input, ready, null, { ...facts, host: closing }, occasion)).toMatchObject({
      to: 'ACTIVE',
    });
    for (const host of [
      null,
      { ...closing, closedOn: '2026-04-01' },
      { ...closing, isOpen: false, closedOn: null },
    ]) {
      expect(decideActivation(input, ready, null, { ...facts, host }, occasion)).toMatchObject({
        rule: 'HOST_NOT_OPEN',
      });
    }
  });

  it('leaves an opportunity that somebody else fills', () => {
    const opportunity = { requiredClearance: null, filledBy: ['PL3'] };
    expect(decideActivation(input, ready, opportunity, facts, occasion)).toMatchObject({
      rule: 'OPPORTUNITY_DOES_NOT_FIT',
      otherPlacements: ['PL3'],
    });
  });
});

// Placements on the way to their first day, over both engines: approved, screened, vetted, activated.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openSetting, proposal, stepsTo, type Setting } from './placements-mutations-setting.js';

describe('on the way to its first day', () => {
  eachDatabase((_engine, fresh) => {
    let setting: Setting;
    let people = 100;
    const somebody = (): string => `P${(people += 1)}`;
    beforeAll(async () => {
      setting = await openSetting(await fresh());
    });
    beforeEach(() => {
      setting.today = '2026-02-01';
    });
    afterAll(() => setting.subgraph.close());

    it('a placement is APPROVED by whichever comes last', async () => {
      const steps = [
        ['approvePlacement', { side: 'HOME' }, 'P2'],
        ['approvePlacement', { side: 'HOST' }, 'P3'],
        ['recordConflictScreening'],
      ] as const;
      for (const order of [
        [0, 1, 2],
        [1, 2, 0],
        [2, 0, 1],
      ] as const) {
        const id = await setting.proposed(somebody());
        await setting.taken(id, steps[order[0]], steps[order[1]]);
        expect(await setting.placement(id, 'status')).toEqual({ status: 'PROPOSED' });
        const [mutation, input, actor] = steps[order[2]];
        expect(
          await setting.change(mutation, { placementId: id, version: 3, ...input }, actor),
        ).toMatchObject({ placement: { status: 'APPROVED', version: 4 } });
      }
    });

    it('the Commission approves where the post is at SCS2', async () => {
      const id = await setting.taken(
        await setting.proposed(somebody(), { postId: 'PO2' }),
        ...stepsTo.approved,
      );
      expect(await setting.change('startVetting', { placementId: id, version: 4 })).toMatchObject({
        rule: 'COMMISSION_APPROVAL_MISSING',
      });
      expect(
        await setting.change('approvePlacement', { placementId: id, version: 4, side: 'COMMISSION' }, 'P4'),
      ).toMatchObject({ rule: 'COMMISSION_APPROVAL_MISSING', inputFields: ['reference'] });
      expect(
        await setting.change(
          'approvePlacement',
          { placementId: id, version: 4, side: 'COMMISSION', reference: 'CSC/7' },
          'P4',
        ),
      ).toMatchObject({ placement: { status: 'APPROVED' } });
      expect(await setting.placement(id, 'approvals { side approver { id } reference }')).toEqual({
        approvals: [
          { side: 'HOME', approver: { id: 'P2' }, reference: null },
          { side: 'HOST', approver: { id: 'P3' }, reference: null },
          { side: 'COMMISSION', approver: { id: 'P4' }, reference: 'CSC/7' },
        ],
      });
    });

    it('home and host are approved by two people, neither of them the one placed', async () => {
      const personId = somebody();
      const placementId = await setting.proposed(personId);
      expect(
        await setting.change('approvePlacement', { placementId, version: 1, side: 'HOME' }, personId),
      ).toMatchObject({ rule: 'APPROVER_IS_PLACED' });
      await setting.taken(placementId, ['approvePlacement', { side: 'HOME' }, 'P2']);
      expect(
        await setting.change('approvePlacement', { placementId, version: 2, side: 'HOST' }, 'P2'),
      ).toMatchObject({ rule: 'SAME_APPROVER', inputFields: ['side'] });
    });

    it.each<[string, readonly (readonly [string, Record<string, unknown>, string])[], string]>([
      ['an approval', [['approvePlacement', { side: 'HOME' }, 'P2']], 'APPROVAL_MISSING'],
      [
        'the screening',
        [
          ['approvePlacement', { side: 'HOME' }, 'P2'],
          ['approvePlacement', { side: 'HOST' }, 'P3'],
        ],
        'CONFLICTS_NOT_SCREENED',
      ],
    ])('vetting waits for %s', async (_what, steps, rule) => {
      const placementId = await setting.taken(await setting.proposed(somebody()), ...steps);
      expect(await setting.change('startVetting', { placementId, version: steps.length + 1 })).toMatchObject({
        rule,
        inputFields: ['placementId'],
      });
    });

    it('activation waits for the day, the agreement and the clearance', async () => {
      const unsigned = await setting.taken(
        await setting.proposed(somebody(), { postId: 'PO1' }),
        ...stepsTo.approved,
        ['startVetting'],
      );
      const activation = { placementId: unsigned, version: 5, clearanceLevel: 'CTC' };
      setting.today = '2026-03-31';
      expect(await setting.change('activatePlacement', activation)).toMatchObject({ rule: 'NOT_STARTED' });
      setting.today = '2026-04-01';
      expect(await setting.change('activatePlacement', activation)).toMatchObject({
        rule: 'AGREEMENT_NOT_SIGNED',
      });
      await setting.change('signAgreement', {
        placementId: unsigned,
        version: 5,
        reference: 'A/1',
        signedOn: '2026-03-01',
        hostCostShare: 1,
        annualCost: 0,
      });
      expect(await setting.change('activatePlacement', { ...activation, version: 6 })).toMatchObject({
        rule: 'CLEARANCE_INSUFFICIENT',
        inputFields: ['clearanceLevel'],
      });
      const lapsing = { ...activation, version: 6, clearanceLevel: 'SC', clearanceExpiresOn: '2027-03-30' };
      expect(await setting.change('activatePlacement', lapsing)).toMatchObject({
        rule: 'CLEARANCE_LAPSES',
        inputFields: ['clearanceExpiresOn'],
      });
      expect(
        await setting.change('activatePlacement', { ...lapsing, clearanceExpiresOn: '2027-03-31' }),
      ).toMatchObject({ placement: { status: 'ACTIVE', version: 7 } });
      expect(
        await setting.placement(
          unsigned,
          'isLive statusSince vetting { level expiresOn confirmedOn } agreement { reference signedOn hostCostShare annualCost }',
        ),
      ).toEqual({
        isLive: true,
        statusSince: '2026-04-01T09:00:00.000Z',
        vetting: { level: 'SC', expiresOn: '2027-03-31', confirmedOn: '2026-04-01' },
        agreement: { reference: 'A/1', signedOn: '2026-03-01', hostCostShare: 1, annualCost: 0 },
      });
    });

    it('screenings record no more conflicts than one placement’s list can show', async () => {
      const placementId = await setting.proposed(somebody());
      const found = { kind: 'FINANCIAL', description: 'Shares', reviewOn: '2026-10-01' };
      const screen = (version: number, conflicts: readonly object[]) =>
        setting.change('recordConflictScreening', { placementId, version, conflicts });
      const refused = { rule: 'VALUE_OUT_OF_RANGE', inputFields: ['conflicts'] };
      expect(await screen(1, [{ ...found, description: 'x'.repeat(2_001) }])).toMatchObject(refused);
      expect(await screen(1, new Array<object>(99).fill(found))).toMatchObject({ placement: { version: 2 } });
      expect(await screen(2, [found, found])).toMatchObject(refused);
      expect(await screen(2, [found])).toMatchObject({ placement: { version: 3 } });
      expect(await screen(3, [found])).toMatchObject(refused);
      expect(await setting.placement(placementId, 'version conflicts { description }')).toEqual({
        version: 3,
        conflicts: new Array<object>(100).fill({ description: 'Shares' }),
      });
    });

    it('an agreement is recorded once it is signed, not for a day to come', async () => {
      const placementId = await setting.proposed(somebody());
      const agreement = { placementId, version: 1, reference: 'A/1', hostCostShare: 1, annualCost: 0 };
      expect(await setting.change('signAgreement', { ...agreement, signedOn: '2026-02-02' })).toMatchObject({
        rule: 'VALUE_OUT_OF_RANGE',
        inputFields: ['signedOn'],
      });
      expect(await setting.placement(placementId, 'agreement { signedOn } version')).toEqual({
        agreement: null,
        version: 1,
      });
      expect(await setting.change('signAgreement', { ...agreement, signedOn: '2026-02-01' })).toMatchObject({
        placement: { version: 2 },
      });
    });

    it('the clearance is the one the opportunity asks for, and the first to be activated fills it', async () => {
      const [first, second] = [
        await setting.taken(
          await setting.proposed(somebody(), { opportunityId: 'O2' }),
          ...stepsTo.inVetting,
        ),
        await setting.taken(
          await setting.proposed(somebody(), { opportunityId: 'O2' }),
          ...stepsTo.inVetting,
        ),
      ];
      setting.today = '2026-04-01';
      const activate = (placementId: string, clearanceLevel: string): Promise<unknown> =>
        setting.change('activatePlacement', { placementId, version: 6, clearanceLevel });
      expect(await activate(first, 'SC')).toMatchObject({ rule: 'CLEARANCE_INSUFFICIENT' });
      expect(await activate(first, 'DV')).toMatchObject({ placement: { status: 'ACTIVE' } });
      expect(await setting.placement(first, 'opportunity { status }')).toEqual({
        opportunity: { status: 'FILLED' },
      });
      expect(await activate(second, 'DV')).toMatchObject({
        rule: 'OPPORTUNITY_DOES_NOT_FIT',
        otherPlacements: [{ id: first }],
      });
      expect(
        await setting.change('proposePlacement', proposal(somebody(), { opportunityId: 'O2' })),
      ).toMatchObject({ rule: 'OPPORTUNITY_DOES_NOT_FIT' });
    });
  });
});

// Placements under way, over both engines: extended, ended, judged, and followed by others.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openSetting, proposal, stepsTo, type Setting } from './placements-mutations-setting.js';

describe('once a placement is under way', () => {
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

    it('an extension takes no more of the person’s time than they have', async () => {
      const personId = somebody();
      const id = await setting.taken(await setting.proposed(personId), ...stepsTo.active);
      const next = await setting.proposed(personId, {
        startDate: '2027-04-01',
        plannedEndDate: '2027-12-31',
        fte: 0.5,
      });
      expect(
        await setting.change('extendPlacement', {
          placementId: id,
          version: 7,
          plannedEndDate: '2027-04-30',
        }),
      ).toMatchObject({
        rule: 'FTE_EXCEEDED',
        inputFields: ['plannedEndDate'],
        otherPlacements: [{ id: next }],
      });
    });

    it('the maximum is passed by exception only, and each extension is kept', async () => {
      const id = await setting.taken(await setting.proposed(somebody()), ...stepsTo.active, [
        'extendPlacement',
        { plannedEndDate: '2028-03-31', reason: 'The work grew' },
      ]);
      setting.today = '2026-05-01';
      const beyond = { placementId: id, version: 8, plannedEndDate: '2028-06-30' };
      expect(await setting.change('extendPlacement', beyond)).toMatchObject({
        rule: 'OVER_MAXIMUM_LENGTH',
      });
      expect(await setting.change('extendPlacement', { ...beyond, exceptionReference: 'X/1' })).toMatchObject(
        { placement: { status: 'EXTENDED', version: 9 } },
      );
      expect(
        await setting.placement(
          id,
          'plannedEndDate endDate maximumEndDate statusSince isLive extensions { from to exceptionReference } transitions { from to replacedVersion }',
        ),
      ).toEqual({
        plannedEndDate: '2028-06-30',
        endDate: '2028-06-30',
        maximumEndDate: '2028-06-30',
        statusSince: '2026-04-01T09:00:00.000Z',
        isLive: true,
        extensions: [
          { from: '2027-03-31', to: '2028-03-31', exceptionReference: null },
          { from: '2028-03-31', to: '2028-06-30', exceptionReference: 'X/1' },
        ],
        transitions: [
          { from: null, to: 'PROPOSED', replacedVersion: 0 },
          { from: 'PROPOSED', to: 'APPROVED', replacedVersion: 3 },
          { from: 'APPROVED', to: 'VETTING', replacedVersion: 5 },
          { from: 'VETTING', to: 'ACTIVE', replacedVersion: 6 },
          { from: 'ACTIVE', to: 'EXTENDED', replacedVersion: 7 },
          { from: 'EXTENDED', to: 'EXTENDED', replacedVersion: 8 },
        ],
      });
    });

    it('a termination keeps its reason, and gives the person their time back', async () => {
      const personId = somebody();
      const id = await setting.taken(await setting.proposed(personId), ...stepsTo.active);
      setting.today = '2026-08-01';
      const termination = {
        placementId: id,
        version: 7,
        endReason: 'FUNDING',
        reason: 'The budget was cut',
      };
      expect(
        await setting.change('terminatePlacement', { ...termination, actualEndDate: '2026-08-02' }),
      ).toMatchObject({ rule: 'VALUE_OUT_OF_RANGE', inputFields: ['actualEndDate'] });
      expect(
        await setting.change('terminatePlacement', { ...termination, actualEndDate: '2026-07-31' }),
      ).toMatchObject({ placement: { status: 'TERMINATED' } });
      expect(await setting.placement(id, 'isLive actualEndDate endDate plannedEndDate endReason')).toEqual({
        isLive: false,
        actualEndDate: '2026-07-31',
        endDate: '2026-07-31',
        plannedEndDate: '2027-03-31',
        endReason: 'FUNDING',
      });
      expect(
        await setting.change('proposePlacement', proposal(personId, { startDate: '2026-08-01' })),
      ).toMatchObject({ __typename: 'PlacementSaved' });
    });

    it('what was found, planned, judged and claimed is kept', async () => {
      const found = {
        kind: 'SUPPLIER',
        description: 'Bids for the payroll contract',
        reviewOn: '2026-07-01',
      };
      const id = await setting.taken(
        await setting.proposed(somebody()),
        ...stepsTo.active,
        [
          'recordConflictScreening',
          { conflicts: [found, { ...found, kind: 'FINANCIAL', mitigation: 'Shares sold' }] },
        ],
        [
          'addObjective',
          {
            title: 'Find fraud',
            dueOn: '2026-12-31',
            targetBenefit: 500_000_000_000,
            benefitCategory: 'FRAUD_ANALYTICS',
          },
        ],
        ['addObjective', { title: 'Teach the team', dueOn: '2027-03-31' }],
      );
      const { objectives } = (await setting.placement(id, 'objectives { id }')) as {
        objectives: [{ id: string }, { id: string }];
      };
      setting.today = '2027-04-10';
      await setting.change('completePlacement', {
        placementId: id,
        version: 10,
        actualEndDate: '2027-03-31',
      });
      const evaluation = {
        placementId: id,
        version: 11,
        evaluatedOn: '2027-04-10',
        rating: 4,
        wouldRepeat: true,
        narrative: 'Went well',
      };
      expect(await setting.change('evaluatePlacement', { ...evaluation, rating: 6 })).toMatchObject({
        rule: 'VALUE_OUT_OF_RANGE',
        inputFields: ['rating'],
      });
      for (const evaluatedOn of ['2026-03-31', '2027-04-11'])
        expect(await setting.change('evaluatePlacement', { ...evaluation, evaluatedOn })).toMatchObject({
          rule: 'VALUE_OUT_OF_RANGE',
          inputFields: ['evaluatedOn'],
        });
      await setting.change('evaluatePlacement', {
        ...evaluation,
        outcomes: [{ objectiveId: objectives[0].id, outcome: 'MET' }],
      });
      const claim = {
        placementId: id,
        version: 12,
        objectiveId: objectives[0].id,
        amount: 400_000_000_000,
        isCashReleasing: true,
        category: 'FRAUD_ANALYTICS',
        financialYear: 2026,
      };
      expect(await setting.change('claimBenefit', claim)).toMatchObject({ placement: { version: 13 } });
      expect(
        await setting.placement(
          id,
          `status conflictsScreenedAt conflicts { kind description mitigation status reviewOn } objectives { title dueOn targetBenefit benefitCategory outcome }
           evaluation { evaluatedOn rating wouldRepeat narrative }
           benefitClaims { placement { id } objective { title } amount evaluatedAmount assuredAmount isCashReleasing category assurance financialYear }`,
        ),
      ).toEqual({
        status: 'COMPLETED',
        conflictsScreenedAt: '2026-04-01T09:00:00.000Z',
        conflicts: [
          { ...found, mitigation: null, status: 'OPEN' },
          { ...found, kind: 'FINANCIAL', mitigation: 'Shares sold', status: 'MITIGATED' },
        ],
        objectives: [
          {
            title: 'Find fraud',
            dueOn: '2026-12-31',
            targetBenefit: 500_000_000_000,
            benefitCategory: 'FRAUD_ANALYTICS',
            outcome: 'MET',
          },
          {
            title: 'Teach the team',
            dueOn: '2027-03-31',
            targetBenefit: null,
            benefitCategory: null,
            outcome: null,
          },
        ],
        evaluation: { evaluatedOn: '2027-04-10', rating: 4, wouldRepeat: true, narrative: 'Went well' },
        benefitClaims: [
          {
            placement: { id },
            objective: { title: 'Find fraud' },
            amount: 400_000_000_000,
            evaluatedAmount: null,
            assuredAmount: null,
            isCashReleasing: true,
            category: 'FRAUD_ANALYTICS',
            assurance: 'CLAIMED',
            financialYear: 2026,
          },
        ],
      });
    });

    it('a successor is named, taken back, and begins later', async () => {
      const personId = somebody();
      const first = await setting.proposed(personId);
      const next = await setting.proposed(personId, {
        startDate: '2027-04-01',
        plannedEndDate: '2027-12-31',
      });
      expect(
        await setting.change('setSuccessor', { placementId: first, version: 1, successorId: 'nothing' }),
      ).toMatchObject({ rule: 'REFERENCE_NOT_FOUND', inputFields: ['successorId'] });
      expect(
        await setting.change('setSuccessor', { placementId: next, version: 1, successorId: first }),
      ).toMatchObject({ rule: 'SUCCESSOR_NOT_LATER', otherPlacements: [{ id: first }] });
      expect(
        await setting.change('setSuccessor', { placementId: first, version: 1, successorId: first }),
      ).toMatchObject({ rule: 'SUCCESSOR_NOT_LATER', otherPlacements: [] });
      await setting.change('setSuccessor', { placementId: first, version: 1, successorId: next });
      expect(await setting.placement(first, 'successor { id } version')).toEqual({
        successor: { id: next },
        version: 2,
      });
      await setting.change('setSuccessor', { placementId: first, version: 2, successorId: null });
      expect(await setting.placement(first, 'successor { id } version')).toEqual({
        successor: null,
        version: 3,
      });
    });
  });
});

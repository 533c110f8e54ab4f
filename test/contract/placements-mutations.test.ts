// Changing placements over both engines: what became of a change, and what is there afterwards.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openSetting, proposal, stepsTo, type Setting } from './placements-mutations-setting.js';

describe('changes to placements', () => {
  eachDatabase((_engine, fresh) => {
    let setting: Setting;
    let people = 100;
    const somebody = (): string => `P${(people += 1)}`;
    beforeAll(async () => {
      setting = await openSetting(await fresh());
    });
    beforeEach(() => {
      setting.today = '2026-02-01';
      setting.isGraphReachable = true;
    });
    afterAll(() => setting.subgraph.close());

    const whole = async (id: string, selection: string): Promise<unknown> => {
      const { data, errors } = await setting.execute(`query ($id: ID!) { placement(id: $id) { ${selection} } }`, { id });
      expect(errors).toBeUndefined();
      return data?.['placement'];
    };

    describe('a proposal', () => {
      it('is saved whole, as its first version', async () => {
        const personId = somebody();
        const skillsBrought = [{ skill: 'machine-learning', level: 'EXPERT' }];
        const id = await setting.proposed(personId, { postId: 'PO1', opportunityId: 'O1', region: 'LONDON', fte: 0.8, skillsBrought });
        const everything = `id type person { id } home { __typename ... on PartnerFirm { id } } host { __typename ... on Department { id } } post { id }
          scheme { id } opportunity { id } region fte startDate plannedEndDate actualEndDate endDate maximumEndDate status statusSince isLive endReason
          skillsBrought { skill { key } level } agreement { reference } approvals { side } extensions { to } conflictsScreenedAt conflicts { id }
          vetting { level } objectives { id } evaluation { rating } benefitClaims { id } successor { id } supplierRelationship { id }
          transitions { from to at actor { id } reason replacedVersion } version`;
        expect(await whole(id, everything)).toEqual({
          id,
          type: 'INWARD_SECONDMENT',
          person: { id: personId },
          home: { __typename: 'PartnerFirm', id: 'F1' },
          host: { __typename: 'Department', id: 'D2' },
          post: { id: 'PO1' },
          scheme: { id: 'S1' },
          opportunity: { id: 'O1' },
          region: 'LONDON',
          fte: 0.8,
          startDate: '2026-04-01',
          plannedEndDate: '2027-03-31',
          actualEndDate: null,
          endDate: '2027-03-31',
          maximumEndDate: '2028-03-31',
          status: 'PROPOSED',
          statusSince: '2026-02-01T09:00:00.000Z',
          isLive: false,
          endReason: null,
          skillsBrought: [{ skill: { key: 'machine-learning' }, level: 'EXPERT' }],
          agreement: null,
          approvals: [],
          extensions: [],
          conflictsScreenedAt: null,
          conflicts: [],
          vetting: null,
          objectives: [],
          evaluation: null,
          benefitClaims: [],
          successor: null,
          supplierRelationship: { id: 'D2.F1' },
          transitions: [{ from: null, to: 'PROPOSED', at: '2026-02-01T09:00:00.000Z', actor: { id: 'P9' }, reason: null, replacedVersion: 0 }],
          version: 1,
        });
      });

      it.each<[string, Record<string, unknown>, string, string[]]>([
        ['a person nobody knows', { personId: 'nobody' }, 'REFERENCE_NOT_FOUND', ['personId']],
        ['a scheme, a post, an opportunity and a skill nobody knows', { schemeId: 'S9', postId: 'PO9', opportunityId: 'O9', skillsBrought: [{ skill: 'alchemy', level: 'EXPERT' }] }, 'REFERENCE_NOT_FOUND', ['schemeId', 'postId', 'opportunityId', 'skillsBrought']],
        ['an opportunity not yet published', { opportunityId: 'O4' }, 'REFERENCE_NOT_FOUND', ['opportunityId']],
        ['an organisation nobody knows', { homeId: 'F9' }, 'REFERENCE_NOT_FOUND', ['homeId']],
        ['a share of nothing', { fte: 0 }, 'FTE_OUT_OF_RANGE', ['fte']],
        ['a share below nothing', { fte: -0.5 }, 'FTE_OUT_OF_RANGE', ['fte']],
        ['an end at its start', { plannedEndDate: '2026-04-01' }, 'END_NOT_AFTER_START', ['startDate', 'plannedEndDate']],
        ['less than the scheme’s minimum', { plannedEndDate: '2026-06-29' }, 'UNDER_MINIMUM_LENGTH', ['plannedEndDate']],
        ['more than the scheme’s maximum', { plannedEndDate: '2028-04-01' }, 'OVER_MAXIMUM_LENGTH', ['plannedEndDate', 'exceptionReference']],
        ['its home as its host', { homeId: 'D2' }, 'HOST_IS_HOME', ['homeId', 'hostId']],
        ['a firm as the home of a loan', { type: 'LOAN' }, 'ORGANISATIONS_DO_NOT_FIT_TYPE', ['type', 'homeId']],
        ['a department that has closed', { hostId: 'D4' }, 'HOST_NOT_OPEN', ['hostId', 'startDate']],
        ['a firm that takes nobody', { type: 'OUTWARD_SECONDMENT', homeId: 'D2', hostId: 'F2' }, 'HOST_NOT_OPEN', ['hostId', 'startDate']],
        ['a level the skill has not', { skillsBrought: [{ skill: 'machine-learning', level: 'AWARENESS' }] }, 'LEVEL_NOT_IN_SKILL', ['skillsBrought']],
        ['an opportunity that has closed', { opportunityId: 'O3' }, 'OPPORTUNITY_DOES_NOT_FIT', ['opportunityId']],
        ['another host than the opportunity’s', { opportunityId: 'O1', hostId: 'D3' }, 'OPPORTUNITY_DOES_NOT_FIT', ['opportunityId', 'hostId']],
      ])('of %s is refused', async (_what, differences, rule, inputFields) => {
        const personId = somebody();
        expect(await setting.change('proposePlacement', proposal(personId, differences))).toMatchObject({ __typename: 'PlacementRuleBroken', rule, inputFields, otherPlacements: [] });
        expect(await setting.proposed(personId)).toBeTypeOf('string');
      });

      it('of more than full time is refused, with the placements in the way', async () => {
        const personId = somebody();
        const first = await setting.proposed(personId, { fte: 0.6 });
        const second = await setting.proposed(personId, { fte: 0.4, plannedEndDate: '2026-09-30' });
        const third = proposal(personId, { fte: 0.2, startDate: '2026-09-30', plannedEndDate: '2027-09-30' });
        expect(await setting.change('proposePlacement', third)).toMatchObject({
          rule: 'FTE_EXCEEDED',
          inputFields: ['fte', 'startDate', 'plannedEndDate'],
          otherPlacements: [{ id: first }, { id: second }],
        });
        await setting.taken(second, ['withdrawPlacement']);
        expect(await setting.change('proposePlacement', third)).toMatchObject({ __typename: 'PlacementSaved' });
      });
    });

    describe('on the way to its first day', () => {
      it('a placement is APPROVED by whichever comes last', async () => {
        const steps = [['approvePlacement', { side: 'HOME' }, 'P2'], ['approvePlacement', { side: 'HOST' }, 'P3'], ['recordConflictScreening']] as const;
        for (const order of [[0, 1, 2], [1, 2, 0], [2, 0, 1]] as const) {
          const id = await setting.proposed(somebody());
          await setting.taken(id, steps[order[0]], steps[order[1]]);
          expect(await whole(id, 'status')).toEqual({ status: 'PROPOSED' });
          const [mutation, input, actor] = steps[order[2]];
          expect(await setting.change(mutation, { placementId: id, version: 3, ...input }, actor)).toMatchObject({ placement: { status: 'APPROVED', version: 4 } });
        }
      });

      it('the Commission approves where the post is at SCS2', async () => {
        const id = await setting.taken(await setting.proposed(somebody(), { postId: 'PO2' }), ...stepsTo.approved);
        expect(await setting.change('startVetting', { placementId: id, version: 4 })).toMatchObject({ rule: 'COMMISSION_APPROVAL_MISSING' });
        expect(await setting.change('approvePlacement', { placementId: id, version: 4, side: 'COMMISSION' }, 'P4')).toMatchObject({ rule: 'COMMISSION_APPROVAL_MISSING', inputFields: ['reference'] });
        expect(await setting.change('approvePlacement', { placementId: id, version: 4, side: 'COMMISSION', reference: 'CSC/7' }, 'P4')).toMatchObject({ placement: { status: 'APPROVED' } });
        expect(await whole(id, 'approvals { side approver { id } reference }')).toEqual({
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
        expect(await setting.change('approvePlacement', { placementId, version: 1, side: 'HOME' }, personId)).toMatchObject({ rule: 'APPROVER_IS_PLACED' });
        await setting.taken(placementId, ['approvePlacement', { side: 'HOME' }, 'P2']);
        expect(await setting.change('approvePlacement', { placementId, version: 2, side: 'HOST' }, 'P2')).toMatchObject({ rule: 'SAME_APPROVER', inputFields: ['side'] });
      });

      it.each<[string, readonly (readonly [string, Record<string, unknown>, string])[], string]>([
        ['an approval', [['approvePlacement', { side: 'HOME' }, 'P2']], 'APPROVAL_MISSING'],
        ['the screening', [['approvePlacement', { side: 'HOME' }, 'P2'], ['approvePlacement', { side: 'HOST' }, 'P3']], 'CONFLICTS_NOT_SCREENED'],
      ])('vetting waits for %s', async (_what, steps, rule) => {
        const placementId = await setting.taken(await setting.proposed(somebody()), ...steps);
        expect(await setting.change('startVetting', { placementId, version: steps.length + 1 })).toMatchObject({ rule, inputFields: ['placementId'] });
      });

      it('activation waits for the day, the agreement and the clearance', async () => {
        const unsigned = await setting.taken(await setting.proposed(somebody(), { postId: 'PO1' }), ...stepsTo.approved, ['startVetting']);
        const activation = { placementId: unsigned, version: 5, clearanceLevel: 'CTC' };
        setting.today = '2026-03-31';
        expect(await setting.change('activatePlacement', activation)).toMatchObject({ rule: 'NOT_STARTED' });
        setting.today = '2026-04-01';
        expect(await setting.change('activatePlacement', activation)).toMatchObject({ rule: 'AGREEMENT_NOT_SIGNED' });
        await setting.change('signAgreement', { placementId: unsigned, version: 5, reference: 'A/1', signedOn: '2026-03-01', hostCostShare: 1, annualCost: 0 });
        expect(await setting.change('activatePlacement', { ...activation, version: 6 })).toMatchObject({ rule: 'CLEARANCE_INSUFFICIENT', inputFields: ['clearanceLevel'] });
        const lapsing = { ...activation, version: 6, clearanceLevel: 'SC', clearanceExpiresOn: '2027-03-30' };
        expect(await setting.change('activatePlacement', lapsing)).toMatchObject({ rule: 'CLEARANCE_LAPSES', inputFields: ['clearanceExpiresOn'] });
        expect(await setting.change('activatePlacement', { ...lapsing, clearanceExpiresOn: '2027-03-31' })).toMatchObject({ placement: { status: 'ACTIVE', version: 7 } });
        expect(await whole(unsigned, 'isLive statusSince vetting { level expiresOn confirmedOn } agreement { reference signedOn hostCostShare annualCost }')).toEqual({
          isLive: true,
          statusSince: '2026-04-01T09:00:00.000Z',
          vetting: { level: 'SC', expiresOn: '2027-03-31', confirmedOn: '2026-04-01' },
          agreement: { reference: 'A/1', signedOn: '2026-03-01', hostCostShare: 1, annualCost: 0 },
        });
      });

      it('the clearance is the one the opportunity asks for, and the first to be activated fills it', async () => {
        const [first, second] = [
          await setting.taken(await setting.proposed(somebody(), { opportunityId: 'O2' }), ...stepsTo.inVetting),
          await setting.taken(await setting.proposed(somebody(), { opportunityId: 'O2' }), ...stepsTo.inVetting),
        ];
        setting.today = '2026-04-01';
        const activate = (placementId: string, clearanceLevel: string): Promise<unknown> => setting.change('activatePlacement', { placementId, version: 6, clearanceLevel });
        expect(await activate(first, 'SC')).toMatchObject({ rule: 'CLEARANCE_INSUFFICIENT' });
        expect(await activate(first, 'DV')).toMatchObject({ placement: { status: 'ACTIVE' } });
        expect(await whole(first, 'opportunity { status }')).toEqual({ opportunity: { status: 'FILLED' } });
        expect(await activate(second, 'DV')).toMatchObject({ rule: 'OPPORTUNITY_DOES_NOT_FIT', otherPlacements: [{ id: first }] });
        expect(await setting.change('proposePlacement', proposal(somebody(), { opportunityId: 'O2' }))).toMatchObject({ rule: 'OPPORTUNITY_DOES_NOT_FIT' });
      });
    });

    describe('once it is under way', () => {
      it('an extension takes no more of the person’s time than they have', async () => {
        const personId = somebody();
        const id = await setting.taken(await setting.proposed(personId), ...stepsTo.active);
        const next = await setting.proposed(personId, { startDate: '2027-04-01', plannedEndDate: '2027-12-31', fte: 0.5 });
        expect(await setting.change('extendPlacement', { placementId: id, version: 7, plannedEndDate: '2027-04-30' })).toMatchObject({
          rule: 'FTE_EXCEEDED',
          inputFields: ['plannedEndDate'],
          otherPlacements: [{ id: next }],
        });
      });

      it('the maximum is passed by exception only, and each extension is kept', async () => {
        const id = await setting.taken(await setting.proposed(somebody()), ...stepsTo.active, ['extendPlacement', { plannedEndDate: '2028-03-31', reason: 'The work grew' }]);
        setting.today = '2026-05-01';
        const beyond = { placementId: id, version: 8, plannedEndDate: '2028-06-30' };
        expect(await setting.change('extendPlacement', beyond)).toMatchObject({ rule: 'OVER_MAXIMUM_LENGTH' });
        expect(await setting.change('extendPlacement', { ...beyond, exceptionReference: 'X/1' })).toMatchObject({ placement: { status: 'EXTENDED', version: 9 } });
        expect(await whole(id, 'plannedEndDate endDate maximumEndDate statusSince isLive extensions { from to exceptionReference } transitions { from to replacedVersion }')).toEqual({
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
        const termination = { placementId: id, version: 7, endReason: 'FUNDING', reason: 'The budget was cut' };
        expect(await setting.change('terminatePlacement', { ...termination, actualEndDate: '2026-08-02' })).toMatchObject({ rule: 'VALUE_OUT_OF_RANGE', inputFields: ['actualEndDate'] });
        expect(await setting.change('terminatePlacement', { ...termination, actualEndDate: '2026-07-31' })).toMatchObject({ placement: { status: 'TERMINATED' } });
        expect(await whole(id, 'isLive actualEndDate endDate plannedEndDate endReason')).toEqual({
          isLive: false,
          actualEndDate: '2026-07-31',
          endDate: '2026-07-31',
          plannedEndDate: '2027-03-31',
          endReason: 'FUNDING',
        });
        expect(await setting.change('proposePlacement', proposal(personId, { startDate: '2026-08-01' }))).toMatchObject({ __typename: 'PlacementSaved' });
      });

      it('what was found, planned, judged and claimed is kept', async () => {
        const found = { kind: 'SUPPLIER', description: 'Bids for the payroll contract', reviewOn: '2026-07-01' };
        const id = await setting.taken(
          await setting.proposed(somebody()),
          ...stepsTo.active,
          ['recordConflictScreening', { conflicts: [found, { ...found, kind: 'FINANCIAL', mitigation: 'Shares sold' }] }],
          ['addObjective', { title: 'Find fraud', dueOn: '2026-12-31', targetBenefit: 500_000_000_000, benefitCategory: 'FRAUD_ANALYTICS' }],
          ['addObjective', { title: 'Teach the team', dueOn: '2027-03-31' }],
        );
        const { objectives } = (await whole(id, 'objectives { id }')) as { objectives: [{ id: string }, { id: string }] };
        setting.today = '2027-04-10';
        await setting.change('completePlacement', { placementId: id, version: 10, actualEndDate: '2027-03-31' });
        const evaluation = { placementId: id, version: 11, evaluatedOn: '2027-04-10', rating: 4, wouldRepeat: true, narrative: 'Went well' };
        expect(await setting.change('evaluatePlacement', { ...evaluation, rating: 6 })).toMatchObject({ rule: 'VALUE_OUT_OF_RANGE', inputFields: ['rating'] });
        await setting.change('evaluatePlacement', { ...evaluation, outcomes: [{ objectiveId: objectives[0].id, outcome: 'MET' }] });
        const claim = { placementId: id, version: 12, objectiveId: objectives[0].id, amount: 400_000_000_000, isCashReleasing: true, category: 'FRAUD_ANALYTICS', financialYear: 2026 };
        expect(await setting.change('claimBenefit', claim)).toMatchObject({ placement: { version: 13 } });
        expect(
          await whole(
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
            { title: 'Find fraud', dueOn: '2026-12-31', targetBenefit: 500_000_000_000, benefitCategory: 'FRAUD_ANALYTICS', outcome: 'MET' },
            { title: 'Teach the team', dueOn: '2027-03-31', targetBenefit: null, benefitCategory: null, outcome: null },
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
        const next = await setting.proposed(personId, { startDate: '2027-04-01', plannedEndDate: '2027-12-31' });
        expect(await setting.change('setSuccessor', { placementId: first, version: 1, successorId: 'nothing' })).toMatchObject({ rule: 'REFERENCE_NOT_FOUND', inputFields: ['successorId'] });
        expect(await setting.change('setSuccessor', { placementId: next, version: 1, successorId: first })).toMatchObject({ rule: 'SUCCESSOR_NOT_LATER', otherPlacements: [{ id: first }] });
        expect(await setting.change('setSuccessor', { placementId: first, version: 1, successorId: first })).toMatchObject({ rule: 'SUCCESSOR_NOT_LATER', otherPlacements: [] });
        await setting.change('setSuccessor', { placementId: first, version: 1, successorId: next });
        expect(await whole(first, 'successor { id } version')).toEqual({ successor: { id: next }, version: 2 });
        await setting.change('setSuccessor', { placementId: first, version: 2, successorId: null });
        expect(await whole(first, 'successor { id } version')).toEqual({ successor: null, version: 3 });
      });
    });
  });
});

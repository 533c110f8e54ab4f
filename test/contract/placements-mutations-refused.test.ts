// Changes to placements that come to nothing, over both engines: refused, too late, in nobody's name, or asked badly.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openSetting, proposal, stepsTo, type Answer, type Setting } from './placements-mutations-setting.js';

const code = (answer: { errors?: readonly { extensions: Record<string, unknown> }[] }): unknown =>
  answer.errors?.[0]?.extensions['code'];

describe('changes to placements that come to nothing', () => {
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

    it('name a placement that is not there', async () => {
      for (const mutation of ['withdrawPlacement', 'startVetting']) {
        expect(await setting.change(mutation, { placementId: 'nothing', version: 1 })).toEqual({
          __typename: 'PlacementNotFound',
          rule: 'PLACEMENT_NOT_FOUND',
          message: 'The placement does not exist, or you may not see it.',
        });
      }
    });

    it('are based on an older version, and show the placement as it stands', async () => {
      const placementId = await setting.taken(await setting.proposed(somebody()), [
        'recordConflictScreening',
      ]);
      expect(await setting.change('withdrawPlacement', { placementId, version: 1 })).toEqual({
        __typename: 'PlacementVersionStale',
        rule: 'STALE_VERSION',
        message: 'This placement has changed (now version 2). Reload it and try again.',
        placement: { id: placementId, version: 2 },
      });
    });

    it('do not fit the status, and show what can be reached', async () => {
      const placementId = await setting.taken(await setting.proposed(somebody()), ...stepsTo.active);
      expect(await setting.change('withdrawPlacement', { placementId, version: 7 })).toEqual({
        __typename: 'PlacementTransitionRefused',
        rule: 'TRANSITION_NOT_ALLOWED',
        message:
          'A placement that is ACTIVE cannot be withdrawn. Possible next statuses: EXTENDED, COMPLETED, TERMINATED.',
        reachable: ['EXTENDED', 'COMPLETED', 'TERMINATED'],
        placement: { id: placementId, status: 'ACTIVE', version: 7 },
      });
    });

    it('are made in nobody’s name, or in one that is none', async () => {
      const mutation =
        'mutation ($input: PlacementTransitionInput!) { withdrawPlacement(input: $input) { __typename } }';
      const input = { placementId: 'PL', version: 1 };
      expect(code(await setting.execute(mutation, { input }, null))).toBe('ACTOR_REQUIRED');
      expect(code(await setting.execute(mutation, { input }, 'P'.repeat(65)))).toBe('ACTOR_REQUIRED');
    });

    it('are made in the name of somebody whom the graph does not know, letter by letter', async () => {
      const placed = somebody();
      const placementId = await setting.proposed(placed);
      const approve =
        'mutation ($input: ApprovePlacementInput!) { approvePlacement(input: $input) { __typename } }';
      for (const actor of ['NOBODY-B', placed.toLowerCase(), `${placed} `])
        expect(
          code(await setting.execute(approve, { input: { placementId, version: 1, side: 'HOME' } }, actor)),
        ).toBe('ACTOR_UNKNOWN');
      const sign = 'mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { __typename } }';
      const agreement = { reference: 'A/1', signedOn: '2026-01-31', hostCostShare: 1, annualCost: 1 };
      expect(
        code(await setting.execute(sign, { input: { placementId, version: 1, ...agreement } }, 'NOBODY-B')),
      ).toBe('ACTOR_UNKNOWN');
      const propose =
        'mutation ($input: ProposePlacementInput!) { proposePlacement(input: $input) { __typename } }';
      expect(code(await setting.execute(propose, { input: proposal(somebody()) }, 'NOBODY-B'))).toBe(
        'ACTOR_UNKNOWN',
      );
      expect(await setting.placement(placementId, 'version approvals { side }')).toEqual({
        version: 1,
        approvals: [],
      });
    });

    it('depend on a graph that cannot be reached, and change nothing', async () => {
      const placementId = await setting.taken(await setting.proposed(somebody(), { postId: 'PO1' }), [
        'recordConflictScreening',
      ]);
      setting.isGraphReachable = false;
      const approve =
        'mutation ($input: ApprovePlacementInput!) { approvePlacement(input: $input) { __typename } }';
      expect(code(await setting.execute(approve, { input: { placementId, version: 2, side: 'HOME' } }))).toBe(
        'SUBGRAPH_UNAVAILABLE',
      );
      const propose =
        'mutation ($input: ProposePlacementInput!) { proposePlacement(input: $input) { __typename } }';
      expect(code(await setting.execute(propose, { input: proposal(somebody()) }))).toBe(
        'SUBGRAPH_UNAVAILABLE',
      );
      setting.isGraphReachable = true;
      expect(await setting.change('withdrawPlacement', { placementId, version: 2 })).toMatchObject({
        placement: { version: 3 },
      });
    });

    it('ask for a day that is none', async () => {
      const propose =
        'mutation ($input: ProposePlacementInput!) { proposePlacement(input: $input) { __typename } }';
      const answer = await setting.execute(propose, {
        input: proposal(somebody(), { startDate: '2026-02-30' }),
      });
      expect(code(answer)).toBe('BAD_USER_INPUT');
    });

    it('leave the later changes of one request to see the earlier ones', async () => {
      const placementId = await setting.proposed(somebody());
      const approve = (side: string, version: number): string =>
        `approvePlacement(input: { placementId: "${placementId}", version: ${version}, side: ${side}, reference: "B/1" }) { ... on PlacementSaved { placement { approvals { side } } } }`;
      const { data } = await setting.execute(
        `mutation { first: ${approve('HOME', 1)} second: ${approve('COMMISSION', 2)} }`,
      );
      expect(data).toEqual({
        first: { placement: { approvals: [{ side: 'HOME' }] } },
        second: { placement: { approvals: [{ side: 'HOME' }, { side: 'COMMISSION' }] } },
      });
    });

    describe('because somebody else was faster', () => {
      const typenames = (answers: readonly Answer[]): string[] =>
        answers.map(({ __typename }) => __typename).toSorted();
      const rounds = [1, 2, 3, 4, 5];

      it('with a change based on the same version', async () => {
        for (const _round of rounds) {
          const placementId = await setting.taken(await setting.proposed(somebody()), ...stepsTo.active);
          const others = [1, 2, 3].map((number) =>
            setting.change('addObjective', {
              placementId,
              version: 7,
              title: `Aim ${number}`,
              dueOn: '2026-12-31',
            }),
          );
          const answers = await Promise.all([
            ...others,
            setting.change('extendPlacement', { placementId, version: 7, plannedEndDate: '2027-06-30' }),
          ]);
          expect(typenames(answers)).toEqual([
            'PlacementSaved',
            'PlacementVersionStale',
            'PlacementVersionStale',
            'PlacementVersionStale',
          ]);
        }
      });

      it('with a proposal for the same person’s time', async () => {
        for (const _round of rounds) {
          const personId = somebody();
          const answers = await Promise.all(
            [0.4, 0.4, 0.4, 0.4].map((fte) =>
              setting.change('proposePlacement', proposal(personId, { fte })),
            ),
          );
          expect(typenames(answers)).toEqual([
            'PlacementRuleBroken',
            'PlacementRuleBroken',
            'PlacementSaved',
            'PlacementSaved',
          ]);
        }
      });

      it('with a proposal, an extension then being too much, or the other way round', async () => {
        for (const _round of rounds) {
          const personId = somebody();
          const placementId = await setting.taken(await setting.proposed(personId), ...stepsTo.active);
          const answers = await Promise.all([
            setting.change('extendPlacement', { placementId, version: 7, plannedEndDate: '2027-06-30' }),
            setting.change(
              'proposePlacement',
              proposal(personId, { startDate: '2027-04-01', plannedEndDate: '2027-12-31' }),
            ),
          ]);
          expect(typenames(answers)).toEqual(['PlacementRuleBroken', 'PlacementSaved']);
        }
      });

      it('with filling the same opportunity', async () => {
        const ready = [];
        for (const _ of rounds)
          ready.push(
            await setting.taken(
              await setting.proposed(somebody(), { opportunityId: 'O1' }),
              ...stepsTo.inVetting,
            ),
          );
        setting.today = '2026-04-01';
        const answers = await Promise.all(
          ready.map((placementId) =>
            setting.change('activatePlacement', { placementId, version: 6, clearanceLevel: 'SC' }),
          ),
        );
        expect(typenames(answers)).toEqual([
          ...new Array<string>(4).fill('PlacementRuleBroken'),
          'PlacementSaved',
        ]);
      });
    });
  });
});

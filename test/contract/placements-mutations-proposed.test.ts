// Proposing placements over both engines: what is saved, and what is refused.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openSetting, proposal, type Setting } from './placements-mutations-setting.js';

describe('proposing a placement', () => {
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

    it('spans no financial years of cost, however far ahead it lies', async () => {
      await setting.proposed(somebody(), { startDate: '2300-05-01', plannedEndDate: '2300-12-01' });
      const query = '{ costStatistics(groupBy: [FINANCIAL_YEAR]) { hostCost } }';
      expect(await setting.subgraph.execute({ query, headers: {} })).toEqual({
        data: { costStatistics: [] },
      });
    });

    it('is saved whole, as its first version', async () => {
      const personId = somebody();
      const skillsBrought = [{ skill: 'machine-learning', level: 'EXPERT' }];
      const id = await setting.proposed(personId, {
        postId: 'PO1',
        opportunityId: 'O1',
        region: 'LONDON',
        fte: 0.8,
        skillsBrought,
      });
      const everything = `id type person { id } home { __typename ... on PartnerFirm { id } } host { __typename ... on Department { id } } post { id }
        scheme { id } opportunity { id } region fte startDate plannedEndDate actualEndDate endDate maximumEndDate status statusSince isLive endReason
        skillsBrought { skill { key } level } agreement { reference } approvals { side } extensions { to } conflictsScreenedAt conflicts { id }
        vetting { level } objectives { id } evaluation { rating } benefitClaims { id } successor { id } supplierRelationship { id }
        transitions { from to at actor { id } reason replacedVersion } version`;
      expect(await setting.placement(id, everything)).toEqual({
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
        transitions: [
          {
            from: null,
            to: 'PROPOSED',
            at: '2026-02-01T09:00:00.000Z',
            actor: { id: 'P9' },
            reason: null,
            replacedVersion: 0,
          },
        ],
        version: 1,
      });
    });

    it.each<[string, Record<string, unknown>, string, string[]]>([
      ['a person nobody knows', { personId: 'nobody' }, 'REFERENCE_NOT_FOUND', ['personId']],
      [
        'a scheme, a post, an opportunity and a skill nobody knows',
        {
          schemeId: 'S9',
          postId: 'PO9',
          opportunityId: 'O9',
          skillsBrought: [{ skill: 'alchemy', level: 'EXPERT' }],
        },
        'REFERENCE_NOT_FOUND',
        ['schemeId', 'postId', 'opportunityId', 'skillsBrought'],
      ],
      ['an opportunity not yet published', { opportunityId: 'O4' }, 'REFERENCE_NOT_FOUND', ['opportunityId']],
      ['an organisation nobody knows', { homeId: 'F9' }, 'REFERENCE_NOT_FOUND', ['homeId']],
      ['a share of next to nothing', { fte: 1e-12 }, 'FTE_OUT_OF_RANGE', ['fte']],
      ['a share of nothing', { fte: 0 }, 'FTE_OUT_OF_RANGE', ['fte']],
      ['a share below nothing', { fte: -0.5 }, 'FTE_OUT_OF_RANGE', ['fte']],
      [
        'an end at its start',
        { plannedEndDate: '2026-04-01' },
        'END_NOT_AFTER_START',
        ['startDate', 'plannedEndDate'],
      ],
      [
        'less than the scheme’s minimum',
        { plannedEndDate: '2026-06-29' },
        'UNDER_MINIMUM_LENGTH',
        ['plannedEndDate'],
      ],
      [
        'more than the scheme’s maximum',
        { plannedEndDate: '2028-04-01' },
        'OVER_MAXIMUM_LENGTH',
        ['plannedEndDate', 'exceptionReference'],
      ],
      ['its home as its host', { homeId: 'D2' }, 'HOST_IS_HOME', ['homeId', 'hostId']],
      ['a firm as the home of a loan', { type: 'LOAN' }, 'ORGANISATIONS_DO_NOT_FIT_TYPE', ['type', 'homeId']],
      ['a department that has closed', { hostId: 'D4' }, 'HOST_NOT_OPEN', ['hostId', 'startDate']],
      [
        'a firm that takes nobody',
        { type: 'OUTWARD_SECONDMENT', homeId: 'D2', hostId: 'F2' },
        'HOST_NOT_OPEN',
        ['hostId', 'startDate'],
      ],
      [
        'a level the skill has not',
        { skillsBrought: [{ skill: 'machine-learning', level: 'AWARENESS' }] },
        'LEVEL_NOT_IN_SKILL',
        ['skillsBrought'],
      ],
      [
        'an opportunity that has closed',
        { opportunityId: 'O3' },
        'OPPORTUNITY_DOES_NOT_FIT',
        ['opportunityId'],
      ],
      [
        'another host than the opportunity’s',
        { opportunityId: 'O1', hostId: 'D3' },
        'OPPORTUNITY_DOES_NOT_FIT',
        ['opportunityId', 'hostId'],
      ],
    ])('of %s is refused', async (_what, differences, rule, inputFields) => {
      const personId = somebody();
      expect(await setting.change('proposePlacement', proposal(personId, differences))).toMatchObject({
        __typename: 'PlacementRuleBroken',
        rule,
        inputFields,
        otherPlacements: [],
      });
      expect(await setting.proposed(personId)).toBeTypeOf('string');
    });

    it('takes the person from whoever employs them', async () => {
      expect(
        await setting.change(
          'proposePlacement',
          proposal('P32', { type: 'LOAN', homeId: 'D3', hostId: 'D2' }),
        ),
      ).toMatchObject({ rule: 'HOST_IS_HOME', inputFields: ['personId', 'hostId'] });
      expect(
        await setting.change(
          'proposePlacement',
          proposal('P31', { type: 'LOAN', homeId: 'D2', hostId: 'D3' }),
        ),
      ).toMatchObject({ rule: 'HOME_NOT_EMPLOYER', inputFields: ['personId', 'homeId'] });
      for (const [personId, ways] of [
        ['P31', {}],
        ['P32', { type: 'LOAN', homeId: 'D2', hostId: 'D3' }],
      ] as const)
        expect(await setting.proposed(personId, ways)).toBeTypeOf('string');
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
      expect(await setting.change('proposePlacement', third)).toMatchObject({
        __typename: 'PlacementSaved',
      });
    });
  });
});

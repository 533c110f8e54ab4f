// Placements as their readers see them, over both engines: single ones, lists, filters, orders, pages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { rankIn, SkillLevel } from '../../subgraphs/kit/vocabulary/index.js';
import { placements } from '../../subgraphs/placements/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill, opportunities, opportunitySkills, schemes, tenPlacements } from './placements-fixture.js';

const history = {
  placement_skill: [
    { placement_id: 1, skill_key: 'machine-learning', level: rankIn(SkillLevel, 'EXPERT') },
    { placement_id: 1, skill_key: 'data-modelling', level: rankIn(SkillLevel, 'WORKING') },
    { placement_id: 2, skill_key: 'cloud', level: rankIn(SkillLevel, 'PRACTITIONER') },
  ],
  placement_approval: [
    {
      placement_id: 1,
      side: 'HOST',
      approver_person_id: 'P90',
      approved_at: '2025-07-03 09:00:00.000',
      reference: null,
    },
    {
      placement_id: 1,
      side: 'HOME',
      approver_person_id: 'P91',
      approved_at: '2025-07-02 09:00:00.000',
      reference: 'MIN/7',
    },
  ],
  placement_extension: [
    {
      placement_id: 2,
      from_date: '2026-06-30',
      to_date: '2026-12-31',
      extended_at: '2025-12-31 23:59:59.999',
      exception_reference: null,
    },
  ],
  placement_transition: [
    {
      placement_id: 1,
      from_status: null,
      to_status: 'PROPOSED',
      happened_at: '2025-06-01 09:00:00.000',
      actor_person_id: 'P91',
      reason: null,
      replaced_version: 0,
    },
    {
      placement_id: 1,
      from_status: 'PROPOSED',
      to_status: 'APPROVED',
      happened_at: '2025-07-03 09:00:00.000',
      actor_person_id: 'P90',
      reason: 'Both agreed.',
      replaced_version: 2,
    },
  ],
  objective: [
    {
      id: 1,
      public_id: 'OB1',
      placement_id: 1,
      title: 'Find fraud sooner',
      due_on: '2026-03-31',
      target_benefit: 50_000_000,
      benefit_category: 'FRAUD_ANALYTICS',
      outcome: null,
    },
    {
      id: 2,
      public_id: 'OB2',
      placement_id: 1,
      title: 'Train four analysts',
      due_on: '2026-06-30',
      target_benefit: null,
      benefit_category: null,
      outcome: 'PARTLY_MET',
    },
  ],
  benefit_claim: [
    {
      public_id: 'BC1',
      placement_id: 1,
      objective_id: 1,
      amount: 30_000_000,
      evaluated_amount: 20_000_000,
      assured_amount: null,
      is_cash_releasing: 1,
      category: 'FRAUD_ANALYTICS',
      assurance: 'EVALUATED',
      financial_year: 2025,
    },
    {
      public_id: 'BC2',
      placement_id: 1,
      objective_id: null,
      amount: 100,
      evaluated_amount: null,
      assured_amount: null,
      is_cash_releasing: 0,
      category: 'OTHER',
      assurance: 'CLAIMED',
      financial_year: 2026,
    },
  ],
  conflict: [
    {
      id: 1,
      public_id: 'CF1',
      placement_id: 1,
      kind: 'SUPPLIER',
      description: 'The firm runs a system there.',
      mitigation: 'Stays out of contracts.',
      status: 'MITIGATED',
      review_by: '2026-02-01',
    },
    {
      id: 2,
      public_id: 'CF2',
      placement_id: 2,
      kind: 'FINANCIAL',
      description: 'Holds shares.',
      mitigation: null,
      status: 'OPEN',
      review_by: '2025-12-01',
    },
    {
      id: 3,
      public_id: 'CF3',
      placement_id: 1,
      kind: 'PERSONAL',
      description: 'A relative works there.',
      mitigation: null,
      status: 'CLOSED',
      review_by: '9999-12-31',
    },
    {
      id: 4,
      public_id: 'CF4',
      placement_id: 5,
      kind: 'OUTSIDE_ROLE',
      description: 'Sits on a board.',
      mitigation: null,
      status: 'OPEN',
      review_by: '2026-02-01',
    },
  ],
};

describe('placements', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await fill(url, {
        scheme: schemes,
        opportunity: opportunities,
        opportunity_skill: opportunitySkills,
        placement: tenPlacements,
        ...history,
      });
      subgraph = await placements.open({ databaseUrl: url });
    });
    afterAll(() => subgraph.close());

    const ask = (query: string, variables: Record<string, unknown> = {}) =>
      subgraph.execute({ query, variables, headers: {} });

    it('shows a placement whole', async () => {
      const query = /* GraphQL */ `
        {
          placement(id: "PL1") {
            id
            type
            person {
              id
            }
            home {
              ... on PartnerFirm {
                id
              }
            }
            host {
              __typename
              ... on Department {
                id
              }
            }
            post {
              id
            }
            scheme {
              id
              name
              maximumMonths
            }
            opportunity {
              id
              title
            }
            region
            fte
            startDate
            plannedEndDate
            actualEndDate
            endDate
            maximumEndDate
            status
            statusSince
            isLive
            endReason
            skillsBrought {
              skill {
                key
              }
              level
            }
            agreement {
              reference
              signedOn
              hostCostShare
              annualCost
            }
            approvals {
              side
              approver {
                id
              }
              approvedAt
              reference
            }
            extensions {
              to
            }
            conflictsScreenedAt
            conflicts {
              id
              kind
              description
              mitigation
              status
              reviewOn
              placement {
                id
              }
            }
            vetting {
              level
              expiresOn
              confirmedOn
            }
            objectives {
              id
              title
              dueOn
              targetBenefit
              benefitCategory
              outcome
            }
            evaluation {
              rating
            }
            benefitClaims {
              id
              placement {
                id
              }
              objective {
                id
              }
              amount
              evaluatedAmount
              assuredAmount
              isCashReleasing
              category
              assurance
              financialYear
            }
            successor {
              id
            }
            supplierRelationship {
              id
            }
            transitions {
              from
              to
              at
              actor {
                id
              }
              reason
              replacedVersion
            }
            version
          }
        }
      `;
      expect(await ask(query)).toEqual({
        data: {
          placement: {
            id: 'PL1',
            type: 'INWARD_SECONDMENT',
            person: { id: 'P1' },
            home: { id: 'F1' },
            host: { __typename: 'Department', id: 'D1' },
            post: { id: 'post-1' },
            scheme: { id: 'digital', name: 'Digital Secondments', maximumMonths: 24 },
            opportunity: { id: 'OP3', title: 'Data team' },
            region: 'LONDON',
            fte: 0.8,
            startDate: '2025-09-01',
            plannedEndDate: '2026-08-31',
            actualEndDate: null,
            endDate: '2026-08-31',
            maximumEndDate: '2027-08-31',
            status: 'ACTIVE',
            statusSince: '2025-09-01T08:15:30.250Z',
            isLive: true,
            endReason: null,
            skillsBrought: [
              { skill: { key: 'data-modelling' }, level: 'WORKING' },
              { skill: { key: 'machine-learning' }, level: 'EXPERT' },
            ],
            agreement: {
              reference: 'AG/1',
              signedOn: '2025-08-01',
              hostCostShare: 0.6,
              annualCost: 9_000_000,
            },
            approvals: [
              {
                side: 'HOME',
                approver: { id: 'P91' },
                approvedAt: '2025-07-02T09:00:00.000Z',
                reference: 'MIN/7',
              },
              {
                side: 'HOST',
                approver: { id: 'P90' },
                approvedAt: '2025-07-03T09:00:00.000Z',
                reference: null,
              },
            ],
            extensions: [],
            conflictsScreenedAt: '2025-07-15T10:00:00.000Z',
            conflicts: [
              {
                id: 'CF1',
                kind: 'SUPPLIER',
                description: 'The firm runs a system there.',
                mitigation: 'Stays out of contracts.',
                status: 'MITIGATED',
                reviewOn: '2026-02-01',
                placement: { id: 'PL1' },
              },
              {
                id: 'CF3',
                kind: 'PERSONAL',
                description: 'A relative works there.',
                mitigation: null,
                status: 'CLOSED',
                reviewOn: null,
                placement: { id: 'PL1' },
              },
            ],
            vetting: { level: 'SC', expiresOn: '2030-01-01', confirmedOn: '2025-08-20' },
            objectives: [
              {
                id: 'OB1',
                title: 'Find fraud sooner',
                dueOn: '2026-03-31',
                targetBenefit: 50_000_000,
                benefitCategory: 'FRAUD_ANALYTICS',
                outcome: null,
              },
              {
                id: 'OB2',
                title: 'Train four analysts',
                dueOn: '2026-06-30',
                targetBenefit: null,
                benefitCategory: null,
                outcome: 'PARTLY_MET',
              },
            ],
            evaluation: null,
            benefitClaims: [
              {
                id: 'BC1',
                placement: { id: 'PL1' },
                objective: { id: 'OB1' },
                amount: 30_000_000,
                evaluatedAmount: 20_000_000,
                assuredAmount: null,
                isCashReleasing: true,
                category: 'FRAUD_ANALYTICS',
                assurance: 'EVALUATED',
                financialYear: 2025,
              },
              {
                id: 'BC2',
                placement: { id: 'PL1' },
                objective: null,
                amount: 100,
                evaluatedAmount: null,
                assuredAmount: null,
                isCashReleasing: false,
                category: 'OTHER',
                assurance: 'CLAIMED',
                financialYear: 2026,
              },
            ],
            successor: null,
            supplierRelationship: { id: 'D1.F1' },
            transitions: [
              {
                from: null,
                to: 'PROPOSED',
                at: '2025-06-01T09:00:00.000Z',
                actor: { id: 'P91' },
                reason: null,
                replacedVersion: 0,
              },
              {
                from: 'PROPOSED',
                to: 'APPROVED',
                at: '2025-07-03T09:00:00.000Z',
                actor: { id: 'P90' },
                reason: 'Both agreed.',
                replacedVersion: 2,
              },
            ],
            version: 6,
          },
        },
      });
    });

    it('shows what others have: an evaluation, an extension, a successor, no firm, no such placement', async () => {
      const query = /* GraphQL */ `
        {
          evaluated: placement(id: "PL3") {
            actualEndDate
            host {
              __typename
            }
            evaluation {
              evaluatedOn
              rating
              wouldRepeat
              narrative
            }
            agreement {
              reference
            }
            vetting {
              level
            }
          }
          extended: placement(id: "PL2") {
            extensions {
              from
              to
              extendedAt
              exceptionReference
            }
          }
          loan: placement(id: "PL5") {
            successor {
              id
              status
            }
            supplierRelationship {
              id
            }
            vetting {
              level
              expiresOn
            }
            opportunity {
              id
            }
            post {
              id
            }
          }
          ended: placement(id: "PL7") {
            endReason
            isLive
            plannedEndDate
            endDate
          }
          none: placement(id: "PL99") {
            id
          }
        }
      `;
      expect(await ask(query)).toEqual({
        data: {
          evaluated: {
            actualEndDate: '2025-09-30',
            host: { __typename: 'PartnerFirm' },
            evaluation: {
              evaluatedOn: '2025-11-03',
              rating: 4,
              wouldRepeat: true,
              narrative: 'Taught the team to test.',
            },
            agreement: null,
            vetting: null,
          },
          extended: {
            extensions: [
              {
                from: '2026-06-30',
                to: '2026-12-31',
                extendedAt: '2025-12-31T23:59:59.999Z',
                exceptionReference: null,
              },
            ],
          },
          loan: {
            successor: { id: 'PL8', status: 'PROPOSED' },
            supplierRelationship: null,
            vetting: { level: 'SC', expiresOn: null },
            opportunity: null,
            post: null,
          },
          ended: {
            endReason: 'PERFORMANCE',
            isLive: false,
            plannedEndDate: '2026-01-31',
            endDate: '2025-08-15',
          },
          none: null,
        },
      });
    });

    it.each<[string, Record<string, unknown> | null, number[]]>([
      ['nothing', null, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
      ['identifiers', { id: ['PL2', 'PL9', 'PL99'] }, [2, 9]],
      ['no identifier at all', { id: [] }, []],
      ['a type', { type: ['OUTWARD_SECONDMENT', 'LOAN'] }, [3, 4, 5, 6, 8, 10]],
      ['a status', { status: ['COMPLETED', 'VETTING'] }, [3, 4, 6]],
      ['being live', { isLive: true }, [1, 2, 5]],
      ['not being live', { isLive: false }, [3, 4, 6, 7, 8, 9, 10]],
      ['running on a day, its last', { activeOn: '2025-08-15' }, [2, 3, 4, 5, 7]],
      ['running on a day, its first, if ever active', { activeOn: '2025-09-01' }, [1, 2, 3, 4, 5]],
      ['people', { personKeys: ['P2', 'P5'] }, [2, 5, 8, 10]],
      ['home departments', { home: { departmentKeys: ['D2'] } }, [3, 5, 8]],
      ['home firms', { home: { firmKeys: ['F1', 'F2'] } }, [1, 2, 7, 9]],
      ['host departments', { host: { departmentKeys: ['D1', 'D2'] } }, [1, 2, 6, 7, 10]],
      ['host firms', { host: { firmKeys: ['F1'] } }, [3]],
      ['a home and a host', { home: { firmKeys: ['F1'] }, host: { departmentKeys: ['D2', 'D3'] } }, [7, 9]],
      ['a home that is both, which none is', { home: { departmentKeys: ['D1'], firmKeys: ['F1'] } }, []],
      ['posts', { postKeys: ['post-1'] }, [1, 10]],
      [
        'pairs of department and firm, either way round',
        { supplierRelationshipKeys: ['D2.F1', 'D1.F2'] },
        [2, 3, 4, 7],
      ],
      ['a scheme', { scheme: ['science', 'nothing'] }, [3, 5]],
      ['a region', { region: ['LONDON'] }, [1, 5]],
      ['first days from and to', { startFrom: '2025-01-15', startTo: '2025-06-01' }, [2, 5, 7]],
      ['last days from and to', { endFrom: '2025-12-31', endTo: '2026-08-31' }, [1, 4, 5, 9]],
      ['a status since a day, that day included', { statusSinceFrom: '2025-12-31' }, [2, 4, 6]],
      [
        'a status until a day, its last moment included',
        { statusSinceFrom: '2025-09-01', statusSinceTo: '2025-12-31' },
        [1, 2, 3],
      ],
      ['days left to the maximum', { daysToMaximumAtMost: 14 }, [2]],
      ['one day fewer', { daysToMaximumAtMost: 13 }, []],
      ['having a successor', { hasSuccessor: true }, [5]],
      ['having none', { hasSuccessor: false, isLive: true }, [1, 2]],
      ['being evaluated', { hasEvaluation: true }, [3]],
      ['not being evaluated', { hasEvaluation: false, status: ['COMPLETED'] }, [4]],
      ['a clearance that lapses on the way', { vettingLapsesBeforeEnd: true }, [2]],
      ['a clearance that lasts, unknown ones left out', { vettingLapsesBeforeEnd: false }, [1, 5]],
      ['a reason for ending', { endReason: ['PERFORMANCE', 'CLEARANCE'] }, [7, 9]],
      ['all of several', { and: [{ isLive: true }, { region: ['LONDON'] }] }, [1, 5]],
      [
        'one of several beside a condition',
        { isLive: true, or: [{ scheme: ['science'] }, { personKeys: ['P2'] }] },
        [2, 5],
      ],
      [
        'the complement, missing regions included',
        { not: { region: ['LONDON'] } },
        [2, 3, 4, 6, 7, 8, 9, 10],
      ],
      [
        'a complement within alternatives',
        { or: [{ not: { isLive: false } }, { id: ['PL10'] }] },
        [1, 2, 5, 10],
      ],
      ['nulls, as if left out', { status: null, home: { firmKeys: null }, isLive: true }, [1, 2, 5]],
    ])('filters by %s', async (_what, where, ids) => {
      const answer = await ask(
        'query ($where: PlacementFilter) { placements(where: $where) { totalCount { value suppressed } nodes { id } } }',
        { where },
      );
      expect(answer).toEqual({
        data: {
          placements: {
            totalCount: { value: ids.length, suppressed: false },
            nodes: ids.map((id) => ({ id: `PL${id}` })),
          },
        },
      });
    });

    it.each<[string, Record<string, unknown> | null, number[]]>([
      ['arrival', null, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
      ['first day', { startDate: 'ASC' }, [3, 4, 2, 7, 5, 1, 9, 6, 10, 8]],
      ['last day, latest first', { endDate: 'DESC' }, [8, 6, 2, 10, 1, 9, 5, 4, 3, 7]],
      ['the longest in its status first', { statusSince: 'ASC' }, [5, 7, 8, 9, 10, 1, 3, 2, 4, 6]],
      [
        'a list of people, those not in it left out',
        { personKeys: ['P7', 'P5', 'P77', 'P2', 'P5', 'P1'] },
        [7, 5, 8, 2, 10, 1],
      ],
      ['an empty list of people', { personKeys: [] }, []],
    ])('pages through a list once by %s', async (_what, orderBy, expected) => {
      const seen: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 6; page += 1) {
        const query =
          'query ($orderBy: PlacementOrder, $after: String) { placements(orderBy: $orderBy, first: 3, after: $after) { totalCount { value } edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }';
        const { data } = (await ask(query, { orderBy, after })) as {
          data: {
            placements: {
              totalCount: { value: number };
              edges: { cursor: string; node: { id: string } }[];
              pageInfo: { hasNextPage: boolean; endCursor: string | null };
            };
          };
        };
        const { edges, pageInfo, totalCount } = data.placements;
        seen.push(...edges.map(({ node }) => node.id));
        expect(totalCount.value).toBe(expected.length);
        expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      expect(seen).toEqual(expected.map((id) => `PL${id}`));
    });

    it.each([
      ['with somebody new before', ['P3', 'P7', 'P5', 'P2', 'P1'], [8, 2, 10, 1]],
      ['with somebody gone before', ['P5', 'P2', 'P1'], [8, 2, 10, 1]],
      ['without the person it stopped at', ['P7', 'P2', 'P1'], [2, 10, 1]],
    ])('goes on where it stopped in a list of people %s', async (_what, personKeys, expected) => {
      const page =
        'query ($orderBy: PlacementOrder, $first: Int, $after: String) { placements(orderBy: $orderBy, first: $first, after: $after) { nodes { id } pageInfo { endCursor } } }';
      const ids = async (variables: object) => {
        const { data } = (await ask(page, { ...variables })) as {
          data: { placements: { nodes: { id: string }[]; pageInfo: { endCursor: string } } };
        };
        return data.placements;
      };
      const { nodes, pageInfo } = await ids({ orderBy: { personKeys: ['P7', 'P5', 'P2', 'P1'] }, first: 2 });
      expect(nodes).toEqual([{ id: 'PL7' }, { id: 'PL5' }]);
      const rest = await ids({ orderBy: { personKeys }, first: 10, after: pageInfo.endCursor });
      expect(rest.nodes).toEqual(expected.map((id) => ({ id: `PL${id}` })));
    });

    it.each([
      [
        'two orders at once',
        '{ placements(orderBy: {startDate: ASC, endDate: ASC}) { nodes { id } } }',
        'INVALID_ORDER',
      ],
      ['a page too large', '{ placements(first: 501) { nodes { id } } }', 'PAGE_TOO_LARGE'],
      ['a page of none', '{ placements(first: 0) { nodes { id } } }', 'INVALID_PAGE_SIZE'],
      ['a cursor of nothing', '{ placements(after: "x") { nodes { id } } }', 'INVALID_CURSOR'],
    ])('refuses %s', async (_what, query, code) => {
      expect(await ask(query)).toMatchObject({
        data: { placements: null },
        errors: [{ extensions: { code } }],
      });
    });

    it('takes as many alternatives as a filter may have, and refuses more', async () => {
      const query = 'query ($where: PlacementFilter!) { placements(where: $where) { totalCount { value } } }';
      const among = (count: number, nested: object = {}) => ({
        where: {
          or: Array.from({ length: count }, () => ({ type: ['LOAN'], status: ['ACTIVE'], ...nested })),
        },
      });
      const loan = { type: ['LOAN'], activeOn: '2026-01-31' };
      /** As deep as may be, each level with what fills the statement most: the next level last. */
      const deep = (fill: (inner: object) => object) =>
        Array.from({ length: 12 }).reduce<object>((inner) => ({ ...loan, ...fill(inner) }), loan);
      const accepted = [
        among(499),
        among(200, { not: { isLive: false } }),
        { where: deep((inner) => ({ or: [loan, inner] })) },
        { where: deep((inner) => ({ or: [...Array.from({ length: 39 }, () => loan), inner] })) },
        { where: deep((inner) => ({ and: [...Array.from({ length: 39 }, () => loan), inner] })) },
        { where: deep((inner) => ({ and: [loan, inner], or: [loan, loan], not: loan })) },
        { where: deep((inner) => ({ not: inner, or: [loan, loan] })) },
      ];
      for (const variables of accepted)
        expect(await ask(query, variables)).toEqual({
          data: { placements: { totalCount: { value: expect.any(Number) as number } } },
        });
      expect((await ask(query, among(1_000))).errors?.map(({ extensions }) => extensions['code'])).toEqual([
        'FILTER_TOO_LARGE',
      ]);
    });

    it('refuses a day that is none', async () => {
      expect(await ask('{ placements(where: {activeOn: "2026-02-30"}) { nodes { id } } }')).toMatchObject({
        errors: [{ message: expect.stringContaining('write it as "2026-04-01"') as string }],
      });
    });

    it('lists schemes, the earliest opened first', async () => {
      expect(
        await ask(
          '{ schemes { id name sector opensOn minimumMonths maximumMonths } scheme(id: "digital") { sector } none: scheme(id: "x") { id } }',
        ),
      ).toEqual({
        data: {
          schemes: [
            {
              id: 'science',
              name: 'Science Exchange',
              sector: 'SCIENCE',
              opensOn: '2024-06-01',
              minimumMonths: 6,
              maximumMonths: 18,
            },
            {
              id: 'digital',
              name: 'Digital Secondments',
              sector: 'DIGITAL_AND_DATA',
              opensOn: '2025-01-01',
              minimumMonths: 3,
              maximumMonths: 24,
            },
          ],
          scheme: { sector: 'DIGITAL_AND_DATA' },
          none: null,
        },
      });
    });

    it.each<[string, Record<string, unknown> | null, number[]]>([
      ['nothing, the earliest review first and closed ones last', null, [2, 1, 4, 3]],
      ['a kind', { kind: ['SUPPLIER', 'PERSONAL'] }, [1, 3]],
      ['a status and a review past', { status: ['OPEN', 'MITIGATED'], reviewTo: '2026-01-31' }, [2]],
      ['a review to come, which a closed one has not', { reviewFrom: '2026-02-01' }, [1, 4]],
      ['its placement', { placement: { isLive: true, type: ['LOAN'] } }, [4]],
    ])('lists conflicts by %s', async (_what, where, ids) => {
      const query =
        'query ($where: ConflictFilter) { conflicts(where: $where) { edges { cursor node { id } } } }';
      const { data } = (await ask(query, { where })) as {
        data: { conflicts: { edges: { cursor: string; node: { id: string } }[] } };
      };
      expect(data.conflicts.edges.map(({ node }) => node.id)).toEqual(ids.map((id) => `CF${id}`));
    });

    it('pages through conflicts, with what they say and their placement', async () => {
      const query =
        'query ($after: String) { conflicts(first: 3, after: $after) { nodes { id reviewOn placement { id status } } pageInfo { hasNextPage endCursor } } }';
      const first = (await ask(query)) as {
        data: { conflicts: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      };
      expect(first.data.conflicts.nodes[2]).toEqual({
        id: 'CF4',
        reviewOn: '2026-02-01',
        placement: { id: 'PL5', status: 'ACTIVE' },
      });
      expect(await ask(query, { after: first.data.conflicts.pageInfo.endCursor })).toMatchObject({
        data: {
          conflicts: {
            nodes: [{ id: 'CF3', reviewOn: null, placement: { id: 'PL1' } }],
            pageInfo: { hasNextPage: false },
          },
        },
      });
    });
  });
});

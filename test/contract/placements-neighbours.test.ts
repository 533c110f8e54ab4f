// What placements add to other subgraphs' entities, and keys for filters that cross, over both engines.
import { describe, expect, it } from 'vitest';
import { placements } from '../../subgraphs/placements/subgraph.js';
import { openedSubgraph } from '../support/graph/opened-subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill, opportunities, opportunitySkills, schemes, tenPlacements } from './placements-fixture.js';

const page = (...ids: readonly number[]) => ({ nodes: ids.map((id) => ({ id: `PL${id}` })) });

describe('what placements add to the graph', () => {
  eachDatabase((_engine, fresh) => {
    const { ask, entities } = openedSubgraph(fresh, async (url) => {
      await fill(url, {
        scheme: schemes,
        opportunity: opportunities,
        opportunity_skill: opportunitySkills,
        placement: tenPlacements,
      });
      return placements.open({ databaseUrl: url });
    });

    it('finds its own entities, as many as are asked for at once', async () => {
      const answer = await entities(
        '... on Placement { status supplierRelationship { id } } ... on Opportunity { title } ... on Scheme { name }',
        [
          { __typename: 'Placement', id: 'PL7' },
          { __typename: 'Opportunity', id: 'OP2' },
          { __typename: 'Placement', id: 'PL99' },
          { __typename: 'Scheme', id: 'science' },
          { __typename: 'Placement', id: 'PL1' },
          { __typename: 'Placement', id: 'PL7' },
        ],
      );
      expect(answer).toEqual({
        data: {
          _entities: [
            { status: 'TERMINATED', supplierRelationship: { id: 'D2.F1' } },
            { title: 'Cloud move' },
            null,
            { name: 'Science Exchange' },
            { status: 'ACTIVE', supplierRelationship: { id: 'D1.F1' } },
            { status: 'TERMINATED', supplierRelationship: { id: 'D2.F1' } },
          ],
        },
      });
    });

    it('adds their placements to departments, firms, people, posts and pairs', async () => {
      const answer = await entities(
        /* GraphQL */ `
          ... on Department { hostedPlacements { nodes { id } } sentPlacements { nodes { id } } }
          ... on PartnerFirm { hostedPlacements { nodes { id } } sentPlacements { nodes { id } } }
          ... on Person { placements { nodes { id } } }
          ... on Post { placements { nodes { id } } }
          ... on SupplierRelationship { placements { nodes { id } } }
        `,
        [
          { __typename: 'Department', id: 'D1' },
          { __typename: 'PartnerFirm', id: 'F1' },
          { __typename: 'Person', id: 'P5' },
          { __typename: 'Post', id: 'post-1' },
          { __typename: 'SupplierRelationship', id: 'D1.F2' },
          { __typename: 'Department', id: 'D99' },
        ],
      );
      expect(answer).toEqual({
        data: {
          _entities: [
            { hostedPlacements: page(1, 2, 10), sentPlacements: page(4, 6) },
            { hostedPlacements: page(3), sentPlacements: page(1, 7, 9) },
            { placements: page(5, 8) },
            { placements: page(1, 10) },
            { placements: page(2, 4) },
            { hostedPlacements: page(), sentPlacements: page() },
          ],
        },
      });
    });

    it('narrows, orders, pages and counts them under each parent', async () => {
      const departments = ['D1', 'D2', 'D3'].map((id) => ({ __typename: 'Department', id }));
      const list =
        'hostedPlacements(where: {not: {type: [OUTWARD_SECONDMENT]}}, orderBy: {startDate: DESC}, first: 2';
      const answer = (await entities(
        `... on Department { ${list}) { totalCount { value } edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`,
        departments,
      )) as {
        data: {
          _entities: {
            hostedPlacements: {
              totalCount: { value: number };
              edges: { node: { id: string } }[];
              pageInfo: { hasNextPage: boolean; endCursor: string };
            };
          }[];
        };
      };
      const lists = answer.data._entities.map(({ hostedPlacements }) => hostedPlacements);
      expect(lists.map(({ edges }) => edges.map(({ node }) => node.id))).toEqual([
        ['PL10', 'PL1'],
        ['PL6', 'PL7'],
        ['PL8', 'PL9'],
      ]);
      expect(lists.map(({ totalCount, pageInfo }) => [totalCount.value, pageInfo.hasNextPage])).toEqual([
        [3, true],
        [2, false],
        [3, true],
      ]);
      const next = lists[0]?.pageInfo.endCursor;
      expect(
        await entities(
          `... on Department { ${list}, after: "${next}") { nodes { id } pageInfo { hasPreviousPage } } }`,
          departments.slice(0, 1),
        ),
      ).toEqual({
        data: { _entities: [{ hostedPlacements: { ...page(2), pageInfo: { hasPreviousPage: true } } }] },
      });
    });

    it('keeps lists apart that differ in their size or their filter alone', async () => {
      const lists =
        'one: hostedPlacements(first: 1) { nodes { id } } two: hostedPlacements(first: 2) { nodes { id } } live: hostedPlacements(where: { isLive: true }) { nodes { id } }';
      expect(
        await entities(`... on Department { ${lists} }`, [{ __typename: 'Department', id: 'D1' }]),
      ).toEqual({
        data: { _entities: [{ one: page(1), two: page(1, 2), live: page(1, 2) }] },
      });
    });

    it('orders them by a list of people under each parent', async () => {
      const departments = ['D1', 'D3'].map((id) => ({ __typename: 'Department', id }));
      const list =
        'hostedPlacements(orderBy: {personKeys: {keys: ["P5", "P2", "P1", "P9"], sortTexts: ["a", "b", "c", "d"]}}) { totalCount { value } nodes { id } }';
      expect(await entities(`... on Department { ${list} }`, departments)).toEqual({
        data: {
          _entities: [
            { hostedPlacements: { totalCount: { value: 3 }, ...page(2, 10, 1) } },
            { hostedPlacements: { totalCount: { value: 3 }, ...page(5, 8, 9) } },
          ],
        },
      });
    });

    it('adds to skill balances how many open opportunities ask for the skill at that level', async () => {
      const balance = (department: string, skill: string, level: string) => ({
        __typename: 'SkillBalance',
        department: { id: department },
        skill: { key: skill },
        level,
      });
      const answer = await entities(
        '... on SkillBalance { department { id } level requiredByOpportunities }',
        [
          balance('D1', 'data-modelling', 'WORKING'),
          balance('D2', 'data-modelling', 'WORKING'),
          balance('D2', 'data-modelling', 'AWARENESS'),
          balance('D1', 'machine-learning', 'AWARENESS'),
        ],
      );
      expect(answer).toEqual({
        data: {
          _entities: [
            { department: { id: 'D1' }, level: 'WORKING', requiredByOpportunities: 2 },
            { department: { id: 'D2' }, level: 'WORKING', requiredByOpportunities: 0 },
            { department: { id: 'D2' }, level: 'AWARENESS', requiredByOpportunities: 1 },
            { department: { id: 'D1' }, level: 'AWARENESS', requiredByOpportunities: 0 },
          ],
        },
      });
    });

    it.each<[string, string, string[]]>([
      ['placements', 'placementKeys(where: {isLive: true}, limit: 10)', ['PL1', 'PL2', 'PL5']],
      [
        'placements among some',
        'placementKeys(where: {isLive: true}, keys: ["PL5", "PL6"], limit: 10)',
        ['PL5'],
      ],
      [
        'placements in an order',
        'placementKeys(where: {isLive: true}, orderBy: {endDate: DESC}, limit: 10)',
        ['PL2', 'PL1', 'PL5'],
      ],
      [
        'placements in the order of people',
        'placementKeys(where: {}, orderBy: {personKeys: {keys: ["P5", "P1"], sortTexts: ["a", "b"]}}, limit: 10)',
        ['PL5', 'PL8', 'PL1'],
      ],
      [
        'people',
        'personKeysByPlacements(where: {some: {home: {departmentKeys: ["D2", "D3"]}}}, limit: 10)',
        ['P2', 'P3', 'P5'],
      ],
      [
        'people among some',
        'personKeysByPlacements(where: {some: {}}, keys: ["P1", "P99", "P4"], limit: 10)',
        ['P1', 'P4'],
      ],
      ['posts', 'postKeysByPlacements(where: {some: {}}, limit: 10)', ['post-1', 'post-2']],
      [
        'departments that receive',
        'departmentKeysByHostedPlacements(where: {some: {type: [INWARD_SECONDMENT]}}, limit: 10)',
        ['D1', 'D2', 'D3'],
      ],
      [
        'departments that send',
        'departmentKeysBySentPlacements(where: {some: {status: [COMPLETED, APPROVED]}}, limit: 10)',
        ['D1', 'D2', 'D3'],
      ],
      [
        'firms that receive',
        'firmKeysByHostedPlacements(where: {some: {hasEvaluation: true}}, limit: 10)',
        ['F1'],
      ],
      ['firms that send', 'firmKeysBySentPlacements(where: {some: {}}, keys: ["F2"], limit: 10)', ['F2']],
    ])('gives the keys of %s', async (_what, field, keys) => {
      const { data } = await ask(`{ set: ${field} { keys matched isTruncated } }`);
      const set = data?.['set'] as { keys: string[] };
      expect(set).toMatchObject({ matched: keys.length, isTruncated: false });
      expect(field.includes('orderBy') ? set.keys : set.keys.sort()).toEqual(keys);
    });

    it('says how many keys there are where it gives fewer', async () => {
      const { data } = await ask(
        '{ set: personKeysByPlacements(where: {some: {}}, limit: 3) { keys matched isTruncated } }',
      );
      const set = data?.['set'] as { keys: string[] };
      expect(set).toMatchObject({ matched: 8, isTruncated: true });
      expect(new Set(set.keys).size).toBe(3);
    });
  });
});

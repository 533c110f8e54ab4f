// Opportunities and whom they match, over both engines.
import { describe, expect, it } from 'vitest';
import { placements } from '../../subgraphs/placements/subgraph.js';
import { openedSubgraph } from '../support/graph/opened-subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill, opportunities, opportunitySkills, schemes, tenPlacements } from './placements-fixture.js';

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

    it('shows an opportunity whole', async () => {
      const query =
        '{ opportunity(id: "OP1") { id title host { ... on Department { id } } post { id } scheme { name } requiredSkills { skill { key } level isEssential } requiredClearance windowFrom windowTo status } firm: opportunity(id: "OP2") { host { __typename } requiredClearance post { id } } none: opportunity(id: "x") { id } }';
      expect(await ask(query)).toEqual({
        data: {
          opportunity: {
            id: 'OP1',
            title: 'Fraud models',
            host: { id: 'D1' },
            post: { id: 'post-1' },
            scheme: { name: 'Digital Secondments' },
            requiredSkills: [
              { skill: { key: 'data-modelling' }, level: 'WORKING', isEssential: true },
              { skill: { key: 'machine-learning' }, level: 'PRACTITIONER', isEssential: true },
              { skill: { key: 'statistics' }, level: 'AWARENESS', isEssential: false },
            ],
            requiredClearance: 'SC',
            windowFrom: '2026-01-01',
            windowTo: '2026-12-31',
            status: 'OPEN',
          },
          firm: { host: { __typename: 'PartnerFirm' }, requiredClearance: null, post: null },
          none: null,
        },
      });
    });

    it.each<[string, Record<string, unknown> | null, number[]]>([
      ['nothing', null, [1, 2, 3, 4, 5, 6, 7]],
      ['identifiers', { id: ['OP3', 'OP1', 'x'] }, [1, 3]],
      ['a status', { status: ['FILLED', 'DRAFT'] }, [3, 6]],
      ['a scheme', { scheme: ['science'] }, [4]],
      ['a host department', { host: { departmentKeys: ['D2'] } }, [4, 7]],
      ['a host firm', { host: { firmKeys: ['F1'] } }, [2]],
      ['a skill asked for', { skill: ['cloud', 'user-research'] }, [2, 5]],
      ['no skill at all', { skill: [] }, []],
      ['a window', { windowFrom: '2026-02-01', windowTo: '2026-07-01' }, [2]],
    ])('lists opportunities by %s', async (_what, where, ids) => {
      const answer = await ask(
        'query ($where: OpportunityFilter) { opportunities(where: $where) { totalCount nodes { id } } }',
        { where },
      );
      expect(answer).toEqual({
        data: { opportunities: { totalCount: ids.length, nodes: ids.map((id) => ({ id: `OP${id}` })) } },
      });
    });

    it('pages through opportunities, the latest window first', async () => {
      const query =
        'query ($after: String) { opportunities(orderBy: {windowFrom: DESC}, first: 4, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }';
      const first = (await ask(query)) as {
        data: { opportunities: { nodes: { id: string }[]; pageInfo: { endCursor: string } } };
      };
      expect(first.data.opportunities.nodes.map(({ id }) => id)).toEqual(['OP7', 'OP6', 'OP5', 'OP4']);
      expect(await ask(query, { after: first.data.opportunities.pageInfo.endCursor })).toMatchObject({
        data: {
          opportunities: {
            nodes: [{ id: 'OP3' }, { id: 'OP2' }, { id: 'OP1' }],
            pageInfo: { hasNextPage: false },
          },
        },
      });
    });

    describe('matching opportunities', () => {
      const skilled = (id: string, skills: Readonly<Record<string, string>>) => ({
        __typename: 'Person',
        id,
        skills: Object.entries(skills).map(([key, level]) => ({ skill: { key }, level })),
      });
      const edges = 'edges { skillsMet skillsRequired missingSkills { key } node { id } }';

      it('are the open ones with no essential skill missing, best match first, each person’s own', async () => {
        const answer = await entities(`... on Person { matchingOpportunities { ${edges} } }`, [
          // OP7 asks for two skills, both met; OP4 for none; OP1 and OP5 lack one desirable skill each, OP1 with more met.
          skilled('P1', { 'machine-learning': 'PRACTITIONER', 'data-modelling': 'EXPERT' }),
          skilled('P2', { cloud: 'PRACTITIONER' }),
          skilled('P3', {}),
        ]);
        const met = (id: string, skillsMet: number, skillsRequired: number, ...missing: string[]) => ({
          skillsMet,
          skillsRequired,
          missingSkills: missing.map((key) => ({ key })),
          node: { id },
        });
        expect(answer).toEqual({
          data: {
            _entities: [
              {
                matchingOpportunities: {
                  edges: [
                    met('OP7', 2, 2),
                    met('OP4', 0, 0),
                    met('OP1', 2, 3, 'statistics'),
                    met('OP5', 1, 2, 'user-research'),
                  ],
                },
              },
              { matchingOpportunities: { edges: [met('OP4', 0, 0)] } },
              { matchingOpportunities: { edges: [met('OP4', 0, 0)] } },
            ],
          },
        });
      });

      it('are paged', async () => {
        const representation = skilled('P1', {
          'machine-learning': 'EXPERT',
          'data-modelling': 'WORKING',
          'user-research': 'WORKING',
        });
        const seen: string[] = [];
        let after = '';
        for (let more = true; more;) {
          const answer = (await entities(
            `... on Person { matchingOpportunities(first: 1${after}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
            [representation],
          )) as {
            data: {
              _entities: [
                {
                  matchingOpportunities: {
                    nodes: { id: string }[];
                    pageInfo: { hasNextPage: boolean; endCursor: string };
                  };
                },
              ];
            };
          };
          const { nodes, pageInfo } = answer.data._entities[0].matchingOpportunities;
          seen.push(...nodes.map(({ id }) => id));
          after = `, after: "${pageInfo.endCursor}"`;
          more = pageInfo.hasNextPage;
        }
        expect(seen).toEqual(['OP5', 'OP7', 'OP4', 'OP1']);
      });
    });
  });
});

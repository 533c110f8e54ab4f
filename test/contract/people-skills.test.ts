// Skills, their roles and who has them, over both engines.
import { describe, expect, it } from 'vitest';
import { peopleOver } from '../../subgraphs/people/subgraph.js';
import { openedSubgraph } from '../support/graph/opened-subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { clock, filledDatabase } from './people-fixture.js';

const machineLearning = { key: 'machine-learning' };
const dataModelling = { key: 'data-modelling' };

describe('skills', () => {
  eachDatabase((_engine, fresh) => {
    const { ask, entities } = openedSubgraph(fresh, async (url) =>
      peopleOver(await filledDatabase(url), { clock }),
    );

    it('shows a skill whole, with the role levels that ask for it', async () => {
      const query =
        '{ skill(key: "machine-learning") { key name description framework frameworkVersion levels sameAs requiredByRoles { key name role { key family } } } other: skill(key: "data-modelling") { description levels sameAs requiredByRoles { key } } none: skill(key: "magic") { key } }';
      expect(await ask(query)).toEqual({
        data: {
          skill: {
            key: 'machine-learning',
            name: 'Machine learning',
            description: 'Models that learn.',
            framework: 'digital',
            frameworkVersion: '2025-09',
            levels: ['AWARENESS', 'WORKING', 'PRACTITIONER', 'EXPERT'],
            sameAs: ['https://example.org/ml'],
            requiredByRoles: [
              {
                key: 'junior-data-scientist',
                name: 'Junior data scientist',
                role: { key: 'data-scientist', family: 'Data' },
              },
              {
                key: 'lead-data-scientist',
                name: 'Lead data scientist',
                role: { key: 'data-scientist', family: 'Data' },
              },
            ],
          },
          other: {
            description: null,
            levels: ['WORKING', 'PRACTITIONER', 'EXPERT'],
            sameAs: [],
            requiredByRoles: [{ key: 'chief-data-officer' }, { key: 'junior-data-scientist' }],
          },
          none: null,
        },
      });
    });

    it('shows the roles of the framework by family and name, their levels from the most junior', async () => {
      const query =
        '{ all: capabilityRoles { key } data: capabilityRoles(family: "Data") { name isSeniorCivilService levels { key role { key } requirements { skill { key } level } } } none: capabilityRoles(family: "data") { key } }';
      expect(await ask(query)).toEqual({
        data: {
          all: [{ key: 'chief-data-officer' }, { key: 'data-scientist' }],
          data: [
            {
              name: 'Data scientist',
              isSeniorCivilService: false,
              levels: [
                {
                  key: 'junior-data-scientist',
                  role: { key: 'data-scientist' },
                  requirements: [
                    { skill: machineLearning, level: 'WORKING' },
                    { skill: dataModelling, level: null },
                  ],
                },
                {
                  key: 'lead-data-scientist',
                  role: { key: 'data-scientist' },
                  requirements: [{ skill: machineLearning, level: 'EXPERT' }],
                },
              ],
            },
          ],
          none: [],
        },
      });
    });

    const inD1 = { person: { home: { departmentKeys: ['D1'] } } };
    it.each([
      ['keys', { key: ['negotiation', 'magic'] }, ['negotiation']],
      ['framework', { framework: 'commercial' }, ['negotiation']],
      ['letters of the name', { nameContains: 'DE' }, ['data-modelling', 'service-design']],
      [
        'being held at all',
        { holders: { some: {} } },
        ['machine-learning', 'data-modelling', 'service-design', 'negotiation'],
      ],
      [
        'nobody holding it at a level',
        { not: { holders: { some: { levelAtLeast: 'PRACTITIONER' } } } },
        ['service-design'],
      ],
      ['one holder in all', { holders: { some: {}, countAtMost: 1 } }, ['service-design', 'negotiation']],
      [
        'at most two holders, none included',
        { holders: { some: { levelAtLeast: 'WORKING' }, countAtLeast: 0, countAtMost: 2 } },
        ['service-design', 'negotiation'],
      ],
      ['at least seven holders', { holders: { some: {}, countAtLeast: 7 } }, ['machine-learning']],
      ['at least eight holders', { holders: { some: {}, countAtLeast: 8 } }, []],
      [
        'one holder in a department',
        { holders: { some: { ...inD1, levelAtLeast: 'EXPERT' }, countAtMost: 1 } },
        ['data-modelling'],
      ],
      [
        'two holders at a level in a department',
        {
          holders: {
            some: { ...inD1, skill: ['machine-learning', 'data-modelling'], levelAtLeast: 'EXPERT' },
            countAtLeast: 2,
          },
        },
        ['machine-learning'],
      ],
      ['no holder in a department', { not: { holders: { some: inD1 } } }, ['negotiation']],
      [
        'no holder in departments that are none',
        { holders: { some: { person: { home: { departmentKeys: [] } } } } },
        [],
      ],
      [
        'holders with a grade',
        { holders: { some: { person: { grade: ['G7'] }, levelAtLeast: 'EXPERT' } } },
        ['machine-learning', 'negotiation'],
      ],
      [
        'one holder with a grade',
        { holders: { some: { person: { grade: ['G6'] }, levelAtLeast: 'EXPERT' }, countAtMost: 1 } },
        ['machine-learning', 'data-modelling'],
      ],
      [
        'holders by a source',
        { holders: { some: { framework: 'digital', source: ['CREDENTIAL'] }, countAtLeast: 2 } },
        ['machine-learning'],
      ],
      [
        'few holders by a source, none included',
        { holders: { some: { source: ['CREDENTIAL'] }, countAtLeast: 0, countAtMost: 1 } },
        ['data-modelling', 'service-design', 'negotiation'],
      ],
      ['a rise', { holders: { some: { raisedFrom: '2026-01-01' } } }, ['machine-learning']],
      [
        'alternatives',
        {
          or: [{ framework: 'commercial' }, { and: [{ framework: 'digital' }, { nameContains: 'machine' }] }],
        },
        ['machine-learning', 'negotiation'],
      ],
    ])('filters by %s', async (_what, where, keys) => {
      const answer = await ask(
        'query ($where: SkillFilter!) { skills(where: $where) { nodes { key } } skillKeys(where: $where, limit: 9) { keys matched } }',
        { where },
      );
      expect(answer).toEqual({
        data: { skills: { nodes: keys.map((key) => ({ key })) }, skillKeys: { keys, matched: keys.length } },
      });
    });

    it('pages through skills in the order asked for', async () => {
      const query =
        'query ($after: String) { skills(orderBy: { name: ASC }, first: 3, after: $after) { edges { cursor node { name } } pageInfo { hasNextPage endCursor } } keys: skillKeys(where: {}, orderBy: { name: DESC }, limit: 2) { keys matched isTruncated } }';
      const first = (await ask(query)) as { data: { skills: { pageInfo: { endCursor: string } } } };
      expect(first).toMatchObject({
        data: {
          skills: {
            edges: [
              { node: { name: 'Data modelling' } },
              { node: { name: 'Machine learning' } },
              { node: { name: 'Negotiation' } },
            ],
            pageInfo: { hasNextPage: true },
          },
          keys: { keys: ['service-design', 'negotiation'], matched: 4, isTruncated: true },
        },
      });
      expect(await ask(query, { after: first.data.skills.pageInfo.endCursor })).toMatchObject({
        data: { skills: { edges: [{ node: { name: 'Service design' } }], pageInfo: { hasNextPage: false } } },
      });
    });

    it('lists the holders of skills, the best first', async () => {
      const query =
        'query ($where: SkillAssertionFilter, $after: String) { skills(where: { key: ["machine-learning", "negotiation"] }) { nodes { holders(where: $where, first: 4, after: $after) { nodes { id } edges { cursor level source assessedOn node { id skills { skill { key } } } } pageInfo { hasNextPage endCursor } } } } }';
      const ids = (answer: unknown) =>
        (
          answer as { data: { skills: { nodes: { holders: { nodes: { id: string }[] } }[] } } }
        ).data.skills.nodes.map(({ holders }) => holders.nodes.map(({ id }) => id).join(' '));
      const first = await ask(query);
      expect(ids(first)).toEqual(['P2 P9 P12 P1', 'P7']);
      expect(first).toMatchObject({
        data: {
          skills: {
            nodes: [
              {
                holders: {
                  edges: [
                    {
                      level: 'EXPERT',
                      source: 'CREDENTIAL',
                      assessedOn: '2025-11-01',
                      node: { id: 'P2', skills: [{ skill: machineLearning }] },
                    },
                    {},
                    {},
                    { level: 'PRACTITIONER' },
                  ],
                  pageInfo: { hasNextPage: true },
                },
              },
              {},
            ],
          },
        },
      });
      const after = (
        first as { data: { skills: { nodes: { holders: { pageInfo: { endCursor: string } } }[] } } }
      ).data.skills.nodes[0]?.holders.pageInfo.endCursor;
      expect(ids(await ask(query, { after }))).toEqual(['P7 P4 P5', '']);
      expect(
        ids(
          await ask(query, {
            where: { levelAtLeast: 'PRACTITIONER', person: { home: { departmentKeys: ['D1'] } } },
          }),
        ),
      ).toEqual(['P2 P12 P1', '']);
    });

    it('finds skills by key, once more with their holders', async () => {
      expect(
        await entities('... on Skill { key name holders(first: 1) { nodes { id } } }', [
          { __typename: 'Skill', key: 'negotiation' },
          { __typename: 'Skill', key: 'magic' },
        ]),
      ).toEqual({
        data: {
          _entities: [{ key: 'negotiation', name: 'Negotiation', holders: { nodes: [{ id: 'P7' }] } }, null],
        },
      });
    });
  });
});

// Who matches what is asked for, and what placements brought in skills, over both engines.
import { describe, expect, it } from 'vitest';
import { peopleOver } from '../../subgraphs/people/subgraph.js';
import { openedSubgraph } from '../support/graph/opened-subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { clock, filledDatabase } from './people-fixture.js';

const machineLearning = { key: 'machine-learning' };
const dataModelling = { key: 'data-modelling' };

describe('skills', () => {
  eachDatabase((_engine, fresh) => {
    const { entities } = openedSubgraph(fresh, async (url) =>
      peopleOver(await filledDatabase(url), { clock }),
    );

    it('matches available people who have every essential skill, the best first', async () => {
      const fields =
        '... on Opportunity { matchingPeople(first: 2) { nodes { id } edges { cursor skillsMet skillsRequired missingSkills { key } } pageInfo { hasNextPage endCursor } } }';
      const modeller = { skill: dataModelling, level: 'PRACTITIONER', isEssential: false };
      const negotiator = { skill: { key: 'negotiation' }, level: 'WORKING', isEssential: false };
      const opportunity = (id: string, ...requiredSkills: object[]) => ({
        __typename: 'Opportunity',
        id,
        requiredSkills,
      });
      const answer = (await entities(fields, [
        opportunity(
          'O1',
          { skill: machineLearning, level: 'PRACTITIONER', isEssential: true },
          modeller,
          negotiator,
        ),
        opportunity('O2', { skill: { key: 'magic' }, level: 'WORKING', isEssential: true }),
        opportunity('O3', { skill: { key: 'service-design' }, level: 'AWARENESS', isEssential: true }),
        opportunity('O4', negotiator, { ...negotiator, skill: null }),
        opportunity(
          'O5',
          { skill: machineLearning, level: 'WORKING', isEssential: true },
          { skill: machineLearning, level: 'EXPERT', isEssential: false },
        ),
      ])) as {
        data: {
          _entities: {
            matchingPeople: {
              nodes: { id: string }[];
              pageInfo: { endCursor: string; hasNextPage: boolean };
            };
          }[];
        };
      };
      const [first] = answer.data._entities;
      expect(first).toMatchObject({
        matchingPeople: {
          nodes: [{ id: 'P1' }, { id: 'P7' }],
          edges: [
            { skillsMet: 2, skillsRequired: 3, missingSkills: [{ key: 'negotiation' }] },
            { skillsMet: 2, skillsRequired: 3, missingSkills: [dataModelling] },
          ],
          pageInfo: { hasNextPage: true },
        },
      });
      // P3 has offered to be placed, but the offer has ended; nobody has what the framework does not know.
      expect(
        answer.data._entities.map(({ matchingPeople }) => matchingPeople.nodes.map(({ id }) => id).join(' ')),
      ).toEqual(['P1 P7', '', '', 'P7 P1', 'P2 P9']);
      const next = await entities(
        fields.replace(
          'first: 2',
          `first: 9, after: ${JSON.stringify(first?.matchingPeople.pageInfo.endCursor)}`,
        ),
        [
          opportunity(
            'O1',
            { skill: machineLearning, level: 'PRACTITIONER', isEssential: true },
            modeller,
            negotiator,
          ),
        ],
      );
      expect(next).toMatchObject({
        data: {
          _entities: [
            {
              matchingPeople: {
                nodes: [{ id: 'P2' }, { id: 'P9' }, { id: 'P12' }],
                edges: [{ skillsMet: 1, missingSkills: [dataModelling, { key: 'negotiation' }] }, {}, {}],
              },
            },
          ],
        },
      });
    });

    it('shows what rose during placements, up to today where they still run', async () => {
      const placement = (id: string, person: string | null, startDate: string, endDate: string) => ({
        __typename: 'Placement',
        id,
        person: person === null ? null : { __typename: 'Person', id: person },
        startDate,
        endDate,
      });
      const gained = await entities(
        '... on Placement { skillsGained { skill { key name } levelBefore levelAfter assessedOn } }',
        [
          placement('L1', 'P1', '2025-01-01', '2025-12-31'),
          placement('L2', 'P1', '2026-01-01', '2026-12-31'),
          placement('L3', 'P7', '2026-01-01', '2027-01-01'),
          placement('L4', 'P4', '2025-01-01', '2026-01-01'),
          placement('L5', null, '2025-01-01', '2026-01-01'),
          placement('L6', 'P99', '2025-01-01', '2026-01-01'),
        ],
      );
      expect(gained).toEqual({
        data: {
          _entities: [
            {
              skillsGained: [
                {
                  skill: { key: 'machine-learning', name: 'Machine learning' },
                  levelBefore: 'WORKING',
                  levelAfter: 'PRACTITIONER',
                  assessedOn: '2025-03-01',
                },
                {
                  skill: { key: 'data-modelling', name: 'Data modelling' },
                  levelBefore: null,
                  levelAfter: 'EXPERT',
                  assessedOn: '2025-05-05',
                },
              ],
            },
            { skillsGained: [] },
            {
              skillsGained: [
                {
                  skill: { key: 'machine-learning', name: 'Machine learning' },
                  levelBefore: 'WORKING',
                  levelAfter: 'PRACTITIONER',
                  assessedOn: '2026-05-20',
                },
              ],
            },
            { skillsGained: [] },
            { skillsGained: null },
            { skillsGained: [] },
          ],
        },
      });
    });
  });
});

// How many statements an answer takes, and that pages are read over an index however deep they lie: what keeps a page
// as cheap at 60,000 placements as at 60.
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { migrations } from '../../subgraphs/placements/database/migrations.js';
import type { Tables } from '../../subgraphs/placements/database/tables.js';
import { placementsOver } from '../../subgraphs/placements/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { recordStatements } from '../support/record-statements.js';
import { fill, opportunities, opportunitySkills, placement, schemes } from './placements-fixture.js';

/** Enough that no engine would rather read them all; every fifth is live, and 2,100 departments send somebody. */
const crowd = Array.from({ length: 10_000 }, (_none, index) =>
  placement({
    id: index + 1,
    status: index % 5 === 0 ? 'ACTIVE' : 'COMPLETED',
    between: [`D${index % 2_100}`, `F${index % 50}`],
    dates: ['2025-01-01', `2026-0${(index % 9) + 1}-01`],
    scheme_id: 1 + (index % 2),
    opportunity_id: 1,
    successor_id: 1,
  }),
);

/** Most of them long filled, as in life. */
const filled = Array.from({ length: 2_000 }, (_none, index) => ({
  ...(opportunities[2] as (typeof opportunities)[number]),
  id: 100 + index,
  public_id: `FILLED${index}`,
}));

const headline = (after: string | null): string =>
  `{ placements(where: { isLive: true }, first: 50, after: ${JSON.stringify(after)}) { nodes { id status startDate person { id } home { ... on Department { id } } host { ... on PartnerFirm { id } } scheme { name } } pageInfo { endCursor hasNextPage } } }`;

describe('the statements of placements', () => {
  eachDatabase((engine, fresh) => {
    let database: Database<Tables>;
    let subgraph: Subgraph;
    let statements: CompiledQuery[] = [];

    beforeAll(async () => {
      const url = await fresh();
      await fill(url, {
        scheme: schemes,
        opportunity: [...opportunities, ...filled],
        opportunity_skill: opportunitySkills,
        placement: crowd,
      });
      database = await openDatabase<Tables>(url, migrations);
      if (engine === 'mysql') await sql`analyze table placement, opportunity`.execute(database.reads);
      const recorded = recordStatements(database, (statement) => statements.push(statement));
      subgraph = placementsOver(recorded, {});
      // Schemes are read once and kept.
      await ask('{ schemes { id } }');
    });
    afterAll(() => subgraph.close());
    beforeEach(() => {
      statements = [];
    });

    const ask = async (query: string, variables: Record<string, unknown> = {}) => {
      const answer = await subgraph.execute({ query, variables, headers: {} });
      expect(answer.errors).toBeUndefined();
      return answer;
    };
    const ofEntities = (fields: string, representations: readonly object[]) =>
      ask(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`,
        { representations },
      );
    const several = (__typename: string, ...ids: readonly string[]) => ids.map((id) => ({ __typename, id }));

    it.each<[string, string, readonly object[], number]>([
      [
        'placements by their keys',
        '... on Placement { id status agreement { reference } vetting { level } evaluation { rating } supplierRelationship { id } }',
        several('Placement', 'PL1', 'PL2', 'PL3'),
        1,
      ],
      ['schemes', '... on Scheme { name }', several('Scheme', 'digital', 'science'), 0],
      [
        'what belongs to placements',
        '... on Placement { skillsBrought { level } approvals { side } extensions { to } conflicts { id } objectives { id } benefitClaims { id } transitions { at } successor { id } opportunity { id } }',
        several('Placement', 'PL1', 'PL2', 'PL3'),
        10,
      ],
      [
        'pages of several departments, asked alike',
        '... on Department { sentPlacements(where: { isLive: true }, first: 2) { nodes { id } } }',
        several('Department', 'D1', 'D2', 'D3'),
        1,
      ],
      [
        'the same with their counts',
        '... on Department { sentPlacements(where: { isLive: true }, first: 2) { totalCount { value } nodes { id } } }',
        several('Department', 'D1', 'D2', 'D3'),
        2,
      ],
      [
        'two different pages of several firms',
        '... on PartnerFirm { a: hostedPlacements(first: 2) { nodes { id } } b: hostedPlacements(where: { isLive: true }) { nodes { id } } }',
        several('PartnerFirm', 'F1', 'F2'),
        2,
      ],
      [
        'matches of several people',
        '... on Person { matchingOpportunities { edges { missingSkills { key } node { id } } } }',
        several('Person', 'P1', 'P2', 'P3').map((person) => ({
          ...person,
          skills: [
            { skill: { key: 'machine-learning' }, level: 'EXPERT' },
            { skill: { key: 'data-modelling' }, level: 'EXPERT' },
          ],
        })),
        3,
      ],
      [
        'demand for several skills',
        '... on SkillBalance { requiredByOpportunities }',
        ['WORKING', 'AWARENESS'].map((level) => ({
          __typename: 'SkillBalance',
          department: { id: 'D1' },
          skill: { key: 'data-modelling' },
          level,
        })),
        1,
      ],
    ])('reads %s in so many', async (_what, fields, representations, count) => {
      await ofEntities(fields, representations);
      expect(statements.map(({ sql: text }) => text)).toHaveLength(count);
    });

    it('reads fifty live placements after a cursor in one', async () => {
      const page = async (after: string | null) =>
        (
          (await ask(headline(after))) as {
            data: { placements: { nodes: { id: string }[]; pageInfo: { endCursor: string } } };
          }
        ).data.placements;
      const { pageInfo } = await page(null);
      statements = [];
      const { nodes } = await page(pageInfo.endCursor);
      expect(statements).toHaveLength(1);
      expect(nodes.map(({ id }) => id)).toEqual(
        Array.from({ length: 50 }, (_none, index) => `PL${(50 + index) * 5 + 1}`),
      );
    });

    it('works medians out only where they are asked for', async () => {
      await ask('{ placementStatistics(groupBy: [TYPE]) { placements { value } share } }');
      expect(statements).toHaveLength(1);
      await ask('{ placementStatistics(groupBy: [STATUS]) { medianDaysToActive medianLengthDays } }');
      expect(statements).toHaveLength(4);
    });

    it('refuses statistics of more rows than anybody could read, rather than shorten them', async () => {
      for (const field of [
        'placementStatistics(groupBy: [HOME_DEPARTMENT]) { share }',
        'placementStatistics(groupBy: [HOME_DEPARTMENT, FIRM]) { medianLengthDays }',
      ]) {
        const answer = await subgraph.execute({ query: `{ rows: ${field} }`, headers: {} });
        expect(answer).toMatchObject({
          data: { rows: null },
          errors: [{ extensions: { code: 'TOO_MANY_GROUPS' } }],
        });
      }
    });

    const deep = Buffer.from(JSON.stringify(['placements:arrival', 9_000])).toString('base64url');
    const deepByEnd = Buffer.from(JSON.stringify(['placements:end_date ASC', '2026-08-01', 5_000])).toString(
      'base64url',
    );
    const lists: readonly [what: string, query: string, index: string][] = [
      ['live placements, deep in the list', headline(deep), 'placement_live'],
      [
        'live placements by their end, deep in the list',
        `{ placements(where: { isLive: true }, orderBy: { endDate: ASC }, after: "${deepByEnd}") { nodes { id } } }`,
        'placement_live_end',
      ],
      [
        'the longest in a status',
        '{ placements(where: { status: [VETTING] }, orderBy: { statusSince: ASC }) { nodes { id } } }',
        'placement_status',
      ],
      [
        'the placements of a person',
        '{ placements(where: { personKeys: ["P77"] }) { nodes { id } } }',
        'placement_person',
      ],
      [
        'open opportunities by window',
        '{ opportunities(where: { status: [OPEN] }, orderBy: { windowFrom: ASC }) { nodes { id } } }',
        'opportunity_status',
      ],
      [
        'conflicts by review',
        '{ conflicts(where: { status: [OPEN] }) { nodes { id } } }',
        'conflict_status_review',
      ],
    ];

    const explained = async <Row>(prefix: string, statement = statements[0]): Promise<Row[]> => {
      if (statement === undefined) throw new Error('no statement');
      const { rows } = await database.reads.executeQuery<Row>(
        CompiledQuery.raw(`${prefix} ${statement.sql}`, [...statement.parameters]),
      );
      return rows;
    };

    it('joins groups of neighbours by an index, however many there are', async () => {
      const by = {
        personKeys: [{ value: 'A', keys: crowd.map(({ person_id }) => person_id) }],
        firmKeys: [{ value: 'B', keys: ['F1', 'F2'] }],
        home: { departmentKeys: [{ value: 'C', keys: ['D1'] }] },
      };
      await ask(
        'query ($by: PlacementNeighbourGrouping) { placementStatistics(groupByNeighbour: $by) { placements { value } medianLengthDays } }',
        { by },
      );
      expect(statements).toHaveLength(2);
      const joined = ['of_person', 'of_firm', 'of_homeDepartment'];
      for (const statement of statements) {
        if (engine === 'sqlite') {
          const plan = await explained<{ detail: string }>('explain query plan', statement);
          for (const list of joined)
            expect(plan.map(({ detail }) => detail)).toContainEqual(
              expect.stringMatching(`SEARCH ${list} USING AUTOMATIC COVERING INDEX`),
            );
        } else {
          const plan = await explained<{ table: string; type: string }>('explain', statement);
          const references = plan.filter(({ table, type }) => table.startsWith('<derived') && type === 'ref');
          expect(references).toHaveLength(joined.length);
        }
      }
    });

    if (engine === 'sqlite') {
      it.each([
        ...lists,
        [
          'the live placements of few people, by looking them up',
          '{ placements(where: { isLive: true, personKeys: ["P1", "P2"] }) { nodes { id } } }',
          'placement_person',
        ] as const,
      ])('finds %s over an index and never sorts, as SQLite plans it', async (_what, query, index) => {
        await ask(query);
        const plan = (await explained<{ detail: string }>('explain query plan'))
          .map(({ detail }) => detail)
          .join('\n');
        expect(plan).toMatch(new RegExp(`SEARCH \\w+ USING INDEX ${index}`));
        if (index !== 'placement_person') expect(plan).not.toContain('ORDER BY');
      });

      it.each([
        [
          'all placements of a scheme',
          '... on Department { sentPlacements(where: { isLive: true, scheme: ["science"], status: [ACTIVE] }) { nodes { id } } }',
          several('Department', 'D1', 'D2'),
          'placement_home_department',
        ],
        [
          'those by their end',
          '... on PartnerFirm { hostedPlacements(where: { isLive: true }, orderBy: { endDate: DESC }) { nodes { id } } }',
          several('PartnerFirm', 'F1', 'F2'),
          'placement_host_firm',
        ],
      ])(
        'finds the placements of a parent by the parent’s index, whatever they are narrowed by: %s',
        async (_what, fields, representations, index) => {
          await ofEntities(fields, representations);
          const plan = (await explained<{ detail: string }>('explain query plan')).map(
            ({ detail }) => detail,
          );
          expect(plan.filter((detail) => detail.includes(`USING INDEX ${index}`))).toHaveLength(
            representations.length,
          );
        },
      );
    } else {
      it.each(lists)(
        'finds %s over an index and never sorts, as the server plans it',
        async (_what, query, index) => {
          await ask(query);
          const plan = await explained<{ key: string | null; Extra: string }>('explain');
          const [first] = plan;
          expect(first?.key).toMatch(new RegExp(`^${index}`));
          expect(first?.Extra).not.toContain('filesort');
        },
      );
    }
  });
});

// People counted, small counts withheld, over both engines.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../subgraphs/kit/database/database.js';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import type { Tables } from '../../subgraphs/people/database/tables.js';
import { rebuildRollups } from '../../subgraphs/people/repository/rollups.js';
import { peopleOver } from '../../subgraphs/people/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { clock, filledDatabase } from './people-fixture.js';

const few = { value: null, suppressed: true };
const shown = (value: number) => ({ value, suppressed: false });

describe('statistics of people', () => {
  eachDatabase((_engine, fresh) => {
    let database: Database<Tables>;
    let subgraph: Subgraph;
    beforeAll(async () => {
      database = await filledDatabase(await fresh());
      subgraph = peopleOver(database, { clock });
    });
    afterAll(() => subgraph.close());

    const ask = (query: string, variables: Record<string, unknown> = {}) =>
      subgraph.execute({ query, variables, headers: {} });
    const count = async (groupBy: string[], where: object | null, fields: string) =>
      (
        (await ask(
          `query ($groupBy: [WorkforceGrouping!]!, $where: PersonFilter) { workforceStatistics(groupBy: $groupBy, where: $where) { group { ${fields} } people { value suppressed } share } }`,
          { groupBy, where },
        )) as { data: { workforceStatistics: object[] } }
      ).data.workforceStatistics;

    it('counts by an attribute, with what is not recorded in a row of its own', async () => {
      expect(await count(['PROFESSION'], null, 'profession grade department { id }')).toEqual([
        { group: { profession: null, grade: null, department: null }, people: few, share: null },
        {
          group: { profession: 'DIGITAL_AND_DATA', grade: null, department: null },
          people: shown(7),
          share: 7 / 12,
        },
        {
          group: { profession: 'OPERATIONAL_DELIVERY', grade: null, department: null },
          people: few,
          share: null,
        },
        { group: { profession: 'POLICY', grade: null, department: null }, people: few, share: null },
      ]);
    });

    it('counts by several, whether a rollup answers the filter or the people themselves', async () => {
      const rows = [
        { group: { kind: 'CIVIL_SERVANT', department: { id: 'D1' } }, people: shown(7), share: 7 / 9 },
        { group: { kind: 'CIVIL_SERVANT', department: { id: 'D2' } }, people: few, share: null },
      ];
      expect(
        await count(
          ['KIND', 'DEPARTMENT'],
          { home: { departmentKeys: ['D1', 'D2'] }, not: { home: { firmKeys: ['F1'] } } },
          'kind department { id }',
        ),
      ).toEqual(rows);
      expect(
        await count(
          ['KIND', 'DEPARTMENT'],
          { home: { departmentKeys: ['D1', 'D2'] }, not: { nameContains: 'nobody' } },
          'kind department { id }',
        ),
      ).toEqual(rows);
      expect(
        await count(
          ['GRADE'],
          { grade: ['G7', 'HEO'], or: [{ region: ['WALES'] }, { profession: ['DIGITAL_AND_DATA'] }] },
          'grade region',
        ),
      ).toEqual([
        { group: { grade: 'HEO', region: null }, people: few, share: null },
        { group: { grade: 'G7', region: null }, people: few, share: null },
      ]);
      expect(
        await count(
          ['REGION'],
          { skills: { some: { skill: ['machine-learning'] } }, region: ['LONDON'] },
          'region',
        ),
      ).toEqual([{ group: { region: 'LONDON' }, people: shown(5), share: 1 }]);
    });

    it('counts everybody where nothing is grouped by, and gives no row for nobody', async () => {
      expect(await count([], null, 'kind')).toEqual([{ group: { kind: null }, people: shown(12), share: 1 }]);
      expect(await count([], { grade: ['AA'] }, 'kind')).toEqual([]);
      expect(await count(['KIND'], { nameContains: 'nobody' }, 'kind')).toEqual([]);
    });

    it.each([
      ['four attributes', '[KIND, GRADE, REGION, PROFESSION]'],
      ['one twice', '[KIND, KIND]'],
    ])('refuses to group by %s', async (_what, groupBy) => {
      const { errors } = await ask(`{ workforceStatistics(groupBy: ${groupBy}) { share } }`);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['INVALID_GROUPING']);
    });

    it('measures a profession in departments against its target', async () => {
      const query =
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Department { professionShare(profession: DIGITAL_AND_DATA) { profession people { value suppressed } headcount { value suppressed } share target peopleShortOfTarget } policy: professionShare(profession: POLICY) { share target peopleShortOfTarget } } } }';
      expect(
        await ask(query, {
          representations: ['D1', 'D2', 'D9'].map((id) => ({ __typename: 'Department', id })),
        }),
      ).toEqual({
        data: {
          _entities: [
            {
              professionShare: {
                profession: 'DIGITAL_AND_DATA',
                people: shown(5),
                headcount: shown(7),
                share: 5 / 7,
                target: 0.06,
                peopleShortOfTarget: 0,
              },
              policy: { share: null, target: null, peopleShortOfTarget: null },
            },
            {
              professionShare: {
                profession: 'DIGITAL_AND_DATA',
                people: few,
                headcount: few,
                share: null,
                target: 0.06,
                peopleShortOfTarget: null,
              },
              policy: { share: null, target: null, peopleShortOfTarget: null },
            },
            {
              professionShare: {
                profession: 'DIGITAL_AND_DATA',
                people: shown(0),
                headcount: shown(0),
                share: null,
                target: 0.06,
                peopleShortOfTarget: 0,
              },
              policy: { share: null, target: null, peopleShortOfTarget: null },
            },
          ],
        },
      });
    });

    it('counts who is at a level of a skill in a department, small counts withheld', async () => {
      await database.write(async (transaction) => {
        await transaction
          .insertInto('skill_assertion')
          .values(
            [3, 4, 5, 6, 2].map((person_id) => ({
              person_id,
              skill_id: 3,
              assessed_on: '2026-06-01',
              source: 2,
              level: 2,
              evidence: null,
            })),
          )
          .execute();
      });
      await rebuildRollups(database);
      const balance = (id: string, key: string, level: string) => ({
        __typename: 'SkillBalance',
        department: { __typename: 'Department', id },
        skill: { __typename: 'Skill', key },
        level,
      });
      const query =
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on SkillBalance { department { id } skill { name } level heldByPeople { value suppressed } } } }';
      expect(
        await ask(query, {
          representations: [
            balance('D1', 'service-design', 'WORKING'),
            balance('D1', 'service-design', 'AWARENESS'),
            balance('D1', 'machine-learning', 'EXPERT'),
            balance('D2', 'service-design', 'WORKING'),
            balance('D1', 'magic', 'WORKING'),
          ],
        }),
      ).toEqual({
        data: {
          _entities: [
            {
              department: { id: 'D1' },
              skill: { name: 'Service design' },
              level: 'WORKING',
              heldByPeople: shown(5),
            },
            {
              department: { id: 'D1' },
              skill: { name: 'Service design' },
              level: 'AWARENESS',
              heldByPeople: shown(0),
            },
            {
              department: { id: 'D1' },
              skill: { name: 'Machine learning' },
              level: 'EXPERT',
              heldByPeople: few,
            },
            {
              department: { id: 'D2' },
              skill: { name: 'Service design' },
              level: 'WORKING',
              heldByPeople: shown(0),
            },
            null,
          ],
        },
      });
    });

    it('refuses statistics of more than two thousand rows', async () => {
      await database.write(async (transaction) => {
        for (let start = 0; start < 2_001; start += 500) {
          await transaction
            .insertInto('person')
            .values(
              Array.from({ length: Math.min(500, 2_001 - start) }, (_none, index) => ({
                public_id: `X${start + index}`,
                staff_number: null,
                display_name: 'Somebody',
                display_name_folded: 'somebody',
                kind: 'CIVIL_SERVANT',
                grade: 1,
                profession: null,
                home_department_id: `D-${start + index}`,
                home_firm_id: null,
                region: null,
                work_email: null,
                available_from: null,
                available_to: null,
                available_fte: null,
              })),
            )
            .execute();
        }
      });
      await rebuildRollups(database);
      const { errors } = await ask('{ workforceStatistics(groupBy: [DEPARTMENT]) { share } }');
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['TOO_MANY_GROUPS']);
    });
  });
});

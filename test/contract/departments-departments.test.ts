// Departments over both engines: what callers of the subgraph see.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill, openDepartments } from './departments-fixture.js';

/**
 * Cabinet Office ⊃ Digital Service ⊃ Design Lab; the Lab belongs to Treasury too. The two Circles belong to each other.
 * The Old Office was merged into Treasury and Cabinet Office.
 */
async function tree(url: string): Promise<void> {
  await fill(url, async (rows) => {
    await rows.department(1, {
      name: 'Cabinet Office',
      slug: 'cabinet-office',
      abbreviation: 'CO',
      headcount: 12_000,
      content_id: '96ae61d6-c2a1-48cb-8e67-da9d105ae381',
    });
    await rows.department(2, { name: 'Digital Service', format: 'SUB_ORGANISATION', headcount: 3 }, [1]);
    await rows.department(3, { name: 'Treasury', abbreviation: 'HMT', headcount: 0 });
    await rows.department(4, { name: 'Design Lab', format: 'OTHER' }, [2, 3]);
    await rows.department(5, {
      name: 'Old Office',
      status: 'CLOSED',
      closure_reason: 'MERGED',
      closed_on: '2025-03-31',
    });
    await rows.department(6, { name: 'Circle One', status: 'EXEMPT' }, [7]);
    await rows.department(7, { name: 'Circle Two', status: 'EXEMPT' }, [6]);
    await rows.successor(5, 3);
    await rows.successor(5, 1);
  });
}

describe('departments', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await tree(url);
      subgraph = await openDepartments(url);
    });
    afterAll(() => subgraph.close());

    const ask = (query: string, variables: Record<string, unknown> = {}) =>
      subgraph.execute({ query, variables, headers: {} });

    it('shows one by identifier or slug, and null for one that there is not', async () => {
      const fields =
        'id slug contentId analyticsId name abbreviation format status closureReason closedOn headcount { value suppressed }';
      expect(
        await ask(
          `{ a: department(id: "D1") { ${fields} } b: departmentBySlug(slug: "d5") { ${fields} } c: department(id: "D9") { id } d: departmentBySlug(slug: "none") { id } }`,
        ),
      ).toEqual({
        data: {
          a: {
            id: 'D1',
            slug: 'cabinet-office',
            contentId: '96ae61d6-c2a1-48cb-8e67-da9d105ae381',
            analyticsId: 'D1',
            name: 'Cabinet Office',
            abbreviation: 'CO',
            format: 'MINISTERIAL_DEPARTMENT',
            status: 'LIVE',
            closureReason: null,
            closedOn: null,
            headcount: { value: 12_000, suppressed: false },
          },
          b: {
            id: 'D5',
            slug: 'd5',
            contentId: null,
            analyticsId: 'D5',
            name: 'Old Office',
            abbreviation: null,
            format: 'MINISTERIAL_DEPARTMENT',
            status: 'CLOSED',
            closureReason: 'MERGED',
            closedOn: '2025-03-31',
            headcount: null,
          },
          c: null,
          d: null,
        },
      });
    });

    it('withholds a small headcount and gives nought as nought', async () => {
      expect(
        await ask(
          '{ departments(where: { id: ["D2", "D3"] }) { nodes { headcount { value suppressed } } } }',
        ),
      ).toEqual({
        data: {
          departments: {
            nodes: [
              { headcount: { value: null, suppressed: true } },
              { headcount: { value: 0, suppressed: false } },
            ],
          },
        },
      });
    });

    it('shows what each belongs to, what belongs to it, and what followed what, by name', async () => {
      expect(
        await ask(
          '{ departments(where: { id: ["D1", "D3", "D4", "D5", "D6"] }) { nodes { id parents { name } children { id parents { id } } successors { name } predecessors { id } } } }',
        ),
      ).toEqual({
        data: {
          departments: {
            nodes: [
              {
                id: 'D1',
                parents: [],
                children: [{ id: 'D2', parents: [{ id: 'D1' }] }],
                successors: [],
                predecessors: [{ id: 'D5' }],
              },
              {
                id: 'D3',
                parents: [],
                children: [{ id: 'D4', parents: [{ id: 'D2' }, { id: 'D3' }] }],
                successors: [],
                predecessors: [{ id: 'D5' }],
              },
              {
                id: 'D4',
                parents: [{ name: 'Digital Service' }, { name: 'Treasury' }],
                children: [],
                successors: [],
                predecessors: [],
              },
              {
                id: 'D5',
                parents: [],
                children: [],
                successors: [{ name: 'Cabinet Office' }, { name: 'Treasury' }],
                predecessors: [],
              },
              {
                id: 'D6',
                parents: [{ name: 'Circle Two' }],
                children: [{ id: 'D7', parents: [{ id: 'D6' }] }],
                successors: [],
                predecessors: [],
              },
            ],
          },
        },
      });
    });

    it.each([
      ['a body and all below it', { within: 'cabinet-office' }, ['D1', 'D2', 'D4']],
      ['the other parent of a body', { within: 'd3' }, ['D3', 'D4']],
      ['bodies that belong to each other', { within: 'd6' }, ['D6', 'D7']],
      ['a body that there is not', { within: 'none' }, []],
      ['slugs', { slug: ['d3', 'cabinet-office'] }, ['D1', 'D3']],
      ['kinds', { format: ['OTHER', 'SUB_ORGANISATION'] }, ['D2', 'D4']],
      ['points of life', { status: ['CLOSED', 'EXEMPT'] }, ['D5', 'D6', 'D7']],
      ['reasons of closure', { closureReason: ['MERGED', 'SPLIT'] }, ['D5']],
      [
        'the complement, which takes those without a reason',
        { not: { closureReason: ['MERGED'] } },
        ['D1', 'D2', 'D3', 'D4', 'D6', 'D7'],
      ],
      ['letters of the name', { nameContains: 'OFFICE' }, ['D1', 'D5']],
      ['letters of the abbreviation', { nameContains: 'hmt' }, ['D3']],
      ['alternatives', { or: [{ id: ['D1'] }, { within: 'd3', not: { slug: ['d3'] } }] }, ['D1', 'D4']],
      ['nothing, for an empty list', { id: [] }, []],
      ['everything, for nulls', { within: null, status: null }, ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7']],
    ])('filters by %s', async (_what, where, ids) => {
      expect(
        await ask(
          'query ($where: DepartmentFilter) { departments(where: $where) { totalCount nodes { id } } }',
          { where },
        ),
      ).toEqual({
        data: { departments: { totalCount: ids.length, nodes: ids.map((id) => ({ id })) } },
      });
    });

    it.each([
      [{ name: 'ASC' }, ['D1', 'D6', 'D7', 'D4', 'D2', 'D5', 'D3']],
      [{ name: 'DESC' }, ['D3', 'D5', 'D2', 'D4', 'D7', 'D6', 'D1']],
    ])('pages through every department once, by %o', async (orderBy, expected) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { data } = (await ask(
          'query ($orderBy: DepartmentOrder, $after: String) { departments(orderBy: $orderBy, first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
          { orderBy, after },
        )) as {
          data: {
            departments: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
          };
        };
        seen.push(...data.departments.nodes.map(({ id }) => id));
        after = data.departments.pageInfo.hasNextPage ? data.departments.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(expected);
    });

    it('finds departments by either key, as many as are asked for at once', async () => {
      const representations = [
        { __typename: 'Department', slug: 'd3' },
        { __typename: 'Department', id: 'D1' },
        { __typename: 'Department', id: 'D99' },
        { __typename: 'Department', id: 'D1' },
      ];
      expect(
        await ask(
          'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Department { id name } } }',
          { representations },
        ),
      ).toEqual({
        data: {
          _entities: [
            { id: 'D3', name: 'Treasury' },
            { id: 'D1', name: 'Cabinet Office' },
            null,
            { id: 'D1', name: 'Cabinet Office' },
          ],
        },
      });
    });

    it('gives keys in groups, in that of each parent by name, and says how many there are', async () => {
      const fields = 'groups { value label keys } matched isTruncated';
      const query = `{
        a: departmentKeyGroups(by: PARENT, limit: 9) { ${fields} }
        b: departmentKeyGroups(by: PARENT, keys: ["D4", "D1", "nobody"], limit: 9) { ${fields} }
        c: departmentKeyGroups(by: FORMAT, keys: ["D1", "D2", "D4"], limit: 2) { ${fields} }
        d: departmentKeyGroups(by: STATUS, keys: [], limit: 2) { ${fields} }
      }`;
      const group = (value: string, label: string | null, ...keys: string[]) => ({ value, label, keys });
      expect(await ask(query)).toEqual({
        data: {
          a: {
            groups: [
              group('D1', 'Cabinet Office', 'D2'),
              group('D6', 'Circle One', 'D7'),
              group('D7', 'Circle Two', 'D6'),
              group('D2', 'Digital Service', 'D4'),
              group('D3', 'Treasury', 'D4'),
            ],
            matched: 5,
            isTruncated: false,
          },
          b: {
            groups: [group('D2', 'Digital Service', 'D4'), group('D3', 'Treasury', 'D4')],
            matched: 2,
            isTruncated: false,
          },
          c: {
            groups: [group('MINISTERIAL_DEPARTMENT', null, 'D1'), group('OTHER', null, 'D4')],
            matched: 3,
            isTruncated: true,
          },
          d: { groups: [], matched: 0, isTruncated: false },
        },
      });
    });

    it('gives keys for filters that cross', async () => {
      expect(
        await ask(
          '{ a: departmentKeys(where: { status: [LIVE] }, limit: 2) { keys matched isTruncated } b: departmentKeys(where: { within: "cabinet-office" }, keys: ["D4", "D1", "D3"], orderBy: { name: DESC }, limit: 5) { keys matched isTruncated } }',
        ),
      ).toEqual({
        data: {
          a: { keys: ['D1', 'D2'], matched: 4, isTruncated: true },
          b: { keys: ['D4', 'D1'], matched: 2, isTruncated: false },
        },
      });
    });
  });
});

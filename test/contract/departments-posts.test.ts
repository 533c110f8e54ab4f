// Posts over both engines: what callers of the subgraph see.
import { describe, expect, it } from 'vitest';
import { openedSubgraph } from '../support/graph/opened-subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openDepartments } from './departments-fixture.js';
import { tenPosts } from './departments-posts-setting.js';

const everyPost = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10'];

describe('posts', () => {
  eachDatabase((_engine, fresh) => {
    const { ask } = openedSubgraph(fresh, async (url) => {
      await tenPosts(url);
      return openDepartments(url);
    });

    it('shows one whole', async () => {
      const fields =
        'id reference department { id name } title grade unit profession reportsTo { id } fte payBand { floor ceiling } isDigitalLeadership isVacant requirements { skill { key } level isEssential } requiredClearance holders { id } publishedHolderName version';
      expect(
        await ask(
          `{ a: post(id: "P1") { ${fields} } b: post(id: "P2") { ${fields} } c: post(id: "P99") { id } }`,
        ),
      ).toEqual({
        data: {
          a: {
            id: 'P1',
            reference: 'R1',
            department: { id: 'D1', name: 'Zoology' },
            title: 'Director of Órnithology',
            grade: 'SCS2',
            unit: 'Birds',
            profession: 'POLICY',
            reportsTo: null,
            fte: 1,
            payBand: { floor: 9_000_000, ceiling: 9_499_900 },
            isDigitalLeadership: true,
            isVacant: false,
            requirements: [
              { skill: { key: 'agile' }, level: null, isEssential: false },
              { skill: { key: 'data-modelling' }, level: 'EXPERT', isEssential: true },
            ],
            requiredClearance: 'SC',
            holders: [{ id: 'ann' }, { id: 'ben' }],
            publishedHolderName: 'Ada Example',
            version: 4,
          },
          b: {
            id: 'P2',
            reference: 'R2',
            department: { id: 'D1', name: 'Zoology' },
            title: 'Keeper',
            grade: 'G7',
            unit: null,
            profession: null,
            reportsTo: { id: 'P1' },
            fte: 0.6,
            payBand: null,
            isDigitalLeadership: false,
            isVacant: true,
            requirements: [{ skill: { key: 'agile' }, level: 'WORKING', isEssential: true }],
            requiredClearance: null,
            holders: [],
            publishedHolderName: null,
            version: 1,
          },
          c: null,
        },
      });
    });

    it('finds one by its reference, which is unique in its organisation only', async () => {
      expect(
        await ask(
          '{ a: postByReference(departmentId: "D1", reference: "R1") { id } b: postByReference(departmentId: "D3", reference: "R1") { id } c: postByReference(departmentId: "D2", reference: "R1") { id } d: postByReference(departmentId: "D3", reference: "r1") { id } }',
        ),
      ).toEqual({
        data: { a: { id: 'P1' }, b: { id: 'P10' }, c: null, d: null },
      });
    });

    it('counts a holder from the first day to the last and nobody before or after', async () => {
      expect(
        await ask(
          '{ posts(where: { id: ["P3", "P4", "P5", "P6", "P10"] }) { nodes { id isVacant holders { id } } } }',
        ),
      ).toEqual({
        data: {
          posts: {
            nodes: [
              { id: 'P3', isVacant: true, holders: [] },
              { id: 'P4', isVacant: false, holders: [{ id: 'dan' }] },
              { id: 'P5', isVacant: true, holders: [] },
              { id: 'P6', isVacant: false, holders: [] },
              { id: 'P10', isVacant: false, holders: [{ id: 'fay' }] },
            ],
          },
        },
      });
    });

    it.each([
      [
        'a department and all below it',
        { department: { within: 'd1' } },
        ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'],
      ],
      ['a department’s name', { department: { nameContains: 'aqua' } }, ['P5', 'P6', 'P7']],
      ['no department like this', { not: { department: { within: 'd1' } } }, ['P8', 'P9', 'P10']],
      ['grades', { grade: ['G7', 'AO'] }, ['P2', 'P4', 'P5']],
      ['professions', { profession: ['STATISTICS', 'POLICY'] }, ['P1', 'P4']],
      ['digital leadership', { isDigitalLeadership: true }, ['P1', 'P7']],
      ['vacancy', { isVacant: true }, ['P2', 'P3', 'P5', 'P9']],
      ['no vacancy', { isVacant: false }, ['P1', 'P4', 'P6', 'P7', 'P8', 'P10']],
      ['letters of the title, whatever their case', { titleContains: 'ÓRNI' }, ['P1']],
      ['a required skill', { requirements: { some: { skill: ['agile'] } } }, ['P1', 'P2', 'P7']],
      [
        'a required skill at a level, which one without a level does not meet',
        { requirements: { some: { skill: ['agile'], levelAtLeast: 'AWARENESS' } } },
        ['P2', 'P7'],
      ],
      ['an essential skill', { requirements: { some: { isEssential: true } } }, ['P1', 'P2']],
      [
        'a requirement of a post like this',
        { requirements: { some: { isEssential: false, post: { department: { slug: ['d2'] } } } } },
        ['P7'],
      ],
      [
        'a requirement of a post like that',
        {
          requirements: {
            some: { skill: ['agile'], post: { grade: ['SCS1', 'G7'], department: { slug: ['d1'] } } },
          },
        },
        ['P2'],
      ],
      ['holders', { holderKeys: ['ann', 'cat', 'eve', 'gus'] }, ['P1', 'P7', 'P8']],
      ['no such holders', { isVacant: false, not: { holderKeys: ['ann', 'cat'] } }, ['P4', 'P6', 'P10']],
      ['nobody’s posts', { holderKeys: [] }, []],
      [
        'one change of holder',
        { turnover: { from: '2025-01-01', to: '2026-06-30', changesAtLeast: 1 } },
        ['P1', 'P10'],
      ],
      ['two changes of holder', { turnover: { from: '2025-01-01', changesAtLeast: 2 } }, ['P10']],
      ['two changes in a shorter time', { turnover: { from: '2025-01-02', changesAtLeast: 2 } }, []],
      [
        'the complement of turnover',
        { department: { slug: ['d3'] }, not: { turnover: { from: '2025-01-01', changesAtLeast: 1 } } },
        ['P8', 'P9'],
      ],
      [
        'conditions and alternatives',
        {
          department: { slug: ['d1'] },
          or: [{ grade: ['EO'] }, { and: [{ isVacant: true }, { titleContains: 'keep' }] }],
        },
        ['P2', 'P3'],
      ],
      ['identifiers', { id: ['P9', 'P1', 'nobody'] }, ['P1', 'P9']],
    ])('filters by %s', async (_what, where, ids) => {
      expect(
        await ask('query ($where: PostFilter) { posts(where: $where) { nodes { id } } }', { where }),
      ).toEqual({ data: { posts: { nodes: ids.map((id) => ({ id })) } } });
      expect(
        await ask(
          'query ($where: PostFilter!) { postKeys(where: $where, limit: 20) { keys matched isTruncated } }',
          { where },
        ),
      ).toEqual({
        data: { postKeys: { keys: ids, matched: ids.length, isTruncated: false } },
      });
    });

    it.each([
      ['arrival', undefined, everyPost],
      ['title', { title: 'ASC' }, ['P4', 'P8', 'P6', 'P1', 'P5', 'P7', 'P9', 'P10', 'P2', 'P3']],
      ['title, backwards', { title: 'DESC' }, ['P3', 'P2', 'P10', 'P9', 'P7', 'P5', 'P1', 'P6', 'P8', 'P4']],
      [
        'grade, those without one first',
        { grade: 'ASC' },
        ['P6', 'P8', 'P9', 'P5', 'P3', 'P2', 'P4', 'P7', 'P1', 'P10'],
      ],
      ['grade, backwards', { grade: 'DESC' }, ['P10', 'P1', 'P7', 'P4', 'P2', 'P3', 'P5', 'P9', 'P8', 'P6']],
      [
        'department',
        { department: { name: 'ASC' } },
        ['P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P1', 'P2', 'P3', 'P4'],
      ],
      [
        'department, backwards',
        { department: { name: 'DESC' } },
        ['P1', 'P2', 'P3', 'P4', 'P8', 'P9', 'P10', 'P5', 'P6', 'P7'],
      ],
    ])('pages through every post once, by %s', async (_what, orderBy, expected) => {
      const seen: string[] = [];
      const before: boolean[] = [];
      let after: string | null = null;
      do {
        const { data } = (await ask(
          'query ($orderBy: PostOrder, $after: String) { posts(orderBy: $orderBy, first: 4, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }',
          { orderBy, after },
        )) as {
          data: {
            posts: {
              edges: { cursor: string; node: { id: string } }[];
              pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
            };
          };
        };
        const { edges, pageInfo } = data.posts;
        seen.push(...edges.map(({ node }) => node.id));
        before.push(pageInfo.hasPreviousPage);
        expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(expected);
      expect(before).toEqual([false, true, true]);
      const { data } = (await ask(
        'query ($orderBy: PostOrder) { postKeys(where: {}, orderBy: $orderBy, limit: 3) { keys matched isTruncated } }',
        { orderBy },
      )) as { data: { postKeys: object } };
      expect(data.postKeys).toEqual({ keys: expected.slice(0, 3), matched: 10, isTruncated: true });
    });

    it('orders by department only those that match', async () => {
      const where = { department: { within: 'd1' }, isVacant: true };
      expect(
        await ask(
          'query ($where: PostFilter) { posts(where: $where, orderBy: { department: { name: ASC } }, first: 2) { nodes { id } pageInfo { hasNextPage } } }',
          { where },
        ),
      ).toEqual({
        data: { posts: { nodes: [{ id: 'P5' }, { id: 'P2' }], pageInfo: { hasNextPage: true } } },
      });
    });

    it('pages the posts of several departments, each in its own order, under several names', async () => {
      const query =
        '{ departments(orderBy: { name: ASC }) { nodes { name few: posts(first: 2, orderBy: { title: DESC }) { nodes { id } pageInfo { hasNextPage endCursor } } vacant: posts(where: { isVacant: true }, orderBy: { department: { name: DESC } }) { nodes { id } } } } }';
      const { data } = (await ask(query)) as {
        data: {
          departments: {
            nodes: {
              name: string;
              few: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
              vacant: { nodes: { id: string }[] };
            }[];
          };
        };
      };
      const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);
      expect(
        data.departments.nodes.map(({ name, few, vacant }) => [
          name,
          ids(few.nodes),
          few.pageInfo.hasNextPage,
          ids(vacant.nodes),
        ]),
      ).toEqual([
        ['Aquarium', ['P7', 'P5'], true, ['P5']],
        ['Empty Office', [], false, []],
        ['Museums', ['P10', 'P9'], true, ['P9']],
        ['Zoology', ['P3', 'P2'], true, ['P2', 'P3']],
      ]);
      const after = data.departments.nodes[3]?.few.pageInfo.endCursor;
      expect(
        await ask(
          'query ($after: String) { department(id: "D1") { posts(first: 2, orderBy: { title: DESC }, after: $after) { nodes { id } pageInfo { hasNextPage } } } }',
          { after },
        ),
      ).toEqual({
        data: {
          department: { posts: { nodes: [{ id: 'P1' }, { id: 'P4' }], pageInfo: { hasNextPage: false } } },
        },
      });
    });

    it('pages direct reports', async () => {
      expect(
        await ask(
          '{ posts(where: { id: ["P1", "P4", "P5"] }) { nodes { directReports(first: 2) { nodes { id reportsTo { id } } pageInfo { hasNextPage } } } } }',
        ),
      ).toEqual({
        data: {
          posts: {
            nodes: [
              {
                directReports: {
                  nodes: [
                    { id: 'P2', reportsTo: { id: 'P1' } },
                    { id: 'P3', reportsTo: { id: 'P1' } },
                  ],
                  pageInfo: { hasNextPage: true },
                },
              },
              {
                directReports: {
                  nodes: [{ id: 'P5', reportsTo: { id: 'P4' } }],
                  pageInfo: { hasNextPage: false },
                },
              },
              { directReports: { nodes: [], pageInfo: { hasNextPage: false } } },
            ],
          },
        },
      });
    });

    it('refuses one list of several and answers the rest', async () => {
      const { data, errors } = await ask(
        '{ posts(where: { id: ["P1"] }) { nodes { a: tenures(first: 0) { nodes { id } } b: tenures(first: 1) { nodes { id } } } } }',
      );
      expect(data).toEqual({ posts: { nodes: [{ a: null, b: { nodes: [{ id: 'T2' }] } }] } });
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['INVALID_PAGE_SIZE']);
    });

    it('refuses a filter that goes round in circles without end', async () => {
      let where: object = { grade: ['G7'] };
      for (let level = 0; level < 12; level += 1)
        where = { requirements: { some: { post: { not: where } } } };
      const { errors } = await ask('query ($where: PostFilter) { posts(where: $where) { nodes { id } } }', {
        where,
      });
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FILTER_TOO_LARGE']);
    });
  });
});

// Posts over both engines: what callers of the subgraph see.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill, openDepartments, today } from './departments-fixture.js';

/**
 * Ten posts: P1 to P4 in Zoology (D1), P5 to P7 in its Aquarium (D2), P8 to P10 in Museums (D3).
 * P1 is shared, P2 vacant, P3 was left yesterday, P4 is left today, P5 begins tomorrow, P6 held by somebody unknown.
 */
async function posts(url: string): Promise<void> {
  await fill(url, async (rows) => {
    await rows.department(1, { name: 'Zoology' });
    await rows.department(2, { name: 'Aquarium' }, [1]);
    await rows.department(3, { name: 'Museums' });
    await rows.department(4, { name: 'Empty Office' });
    await rows.post(
      1,
      1,
      {
        title: 'Director of Órnithology',
        grade: 'SCS2',
        profession: 'POLICY',
        unit: 'Birds',
        published_holder_name: 'Ada Example',
        pay_floor: 9_000_000,
        pay_ceiling: 9_499_900,
        is_digital_leadership: 1,
        required_clearance: 3,
        version: 4,
      },
      [
        ['data-modelling', 'EXPERT', true],
        ['agile', null, false],
      ],
    );
    await rows.post(
      2,
      1,
      { title: 'Keeper', grade: 'G7', published_holder_name: 'Not Published', reports_to_id: 1, fte: 0.6 },
      [['agile', 'WORKING', true]],
    );
    await rows.post(3, 1, { title: 'Keeper', grade: 'EO', reports_to_id: 1 });
    await rows.post(4, 1, { title: 'Analyst', grade: 'G7', profession: 'STATISTICS', reports_to_id: 1 });
    await rows.post(5, 2, { title: 'Diver', grade: 'AO', reports_to_id: 4 });
    await rows.post(6, 2, { title: 'Curator', has_unnamed_holder: 1 });
    await rows.post(7, 2, { title: 'Diver', is_digital_leadership: 1, grade: 'SCS1' }, [
      ['agile', 'EXPERT', false],
    ]);
    await rows.post(8, 3, { title: 'Archivist', profession: 'KNOWLEDGE_AND_INFORMATION_MANAGEMENT' });
    await rows.post(9, 3, { title: 'Guide', grade: 'AA' });
    await rows.post(10, 3, { reference: 'R1', title: 'Head of Guides', grade: 'SCS3' });
    await rows.tenure(1, 1, 1, 'ann', '2024-01-01', null, 'JOB_SHARE');
    await rows.tenure(2, 1, 1, 'ben', '2025-01-01', null, 'JOB_SHARE');
    await rows.tenure(3, 3, 1, 'cat', '2020-01-01', '2026-06-29');
    await rows.tenure(4, 4, 1, 'dan', '2020-01-01', today);
    await rows.tenure(5, 5, 2, 'eve', '2026-07-01');
    await rows.tenure(6, 7, 2, 'cat', today);
    await rows.tenure(7, 8, 3, 'ann', '2026-01-01', null, 'PLACEMENT');
    await rows.tenure(8, 10, 3, 'fay', '2020-01-01', '2024-12-31');
    await rows.tenure(9, 10, 3, 'gus', '2025-01-01', '2025-12-31');
    await rows.tenure(10, 10, 3, 'fay', '2026-01-01', null, 'TEMPORARY_PROMOTION');
    await rows.tenure(11, 10, 3, 'fay', '2026-04-01');
  });
}

const everyPost = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10'];

describe('posts', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await posts(url);
      subgraph = await openDepartments(url);
    });
    afterAll(() => subgraph.close());

    const ask = (query: string, variables: Record<string, unknown> = {}) =>
      subgraph.execute({ query, variables, headers: {} });

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

    it('gives keys in groups, grades in their order', async () => {
      const query = `{
        a: postKeyGroups(by: GRADE, limit: 20) { groups { value keys } matched }
        b: postKeyGroups(by: PROFESSION, keys: ["P1", "P2", "P4"], limit: 20) { groups { value keys } }
      }`;
      expect(await ask(query)).toEqual({
        data: {
          a: {
            groups: [
              { value: 'AA', keys: ['P9'] },
              { value: 'AO', keys: ['P5'] },
              { value: 'EO', keys: ['P3'] },
              { value: 'G7', keys: ['P2', 'P4'] },
              { value: 'SCS1', keys: ['P7'] },
              { value: 'SCS2', keys: ['P1'] },
              { value: 'SCS3', keys: ['P10'] },
            ],
            matched: 8,
          },
          b: {
            groups: [
              { value: 'POLICY', keys: ['P1'] },
              { value: 'STATISTICS', keys: ['P4'] },
            ],
          },
        },
      });
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

    it('finds posts by key and adds the posts that they hold to people', async () => {
      const representations = [
        { __typename: 'Person', id: 'ann' },
        { __typename: 'Post', id: 'P9' },
        { __typename: 'Person', id: 'fay' },
        { __typename: 'Post', id: 'P99' },
        { __typename: 'Person', id: 'gus' },
      ];
      expect(
        await ask(
          'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Post { title } ... on Person { posts { id } } } }',
          { representations },
        ),
      ).toEqual({
        data: {
          _entities: [
            { posts: [{ id: 'P1' }, { id: 'P8' }] },
            { title: 'Guide' },
            { posts: [{ id: 'P10' }] },
            null,
            { posts: [] },
          ],
        },
      });
    });

    it('gives the keys of holders and of required skills', async () => {
      const query = `{
        a: personKeysByPosts(where: { some: { department: { within: "d1" } } }, limit: 2) { keys matched isTruncated }
        b: personKeysByPosts(where: { some: { grade: [SCS2, SCS3] } }, keys: ["fay", "ben", "eve"], limit: 5) { keys matched isTruncated }
        c: skillKeysByPostRequirements(where: { some: { isEssential: true, post: { department: { within: "d1" } } } }, limit: 5) { keys matched isTruncated }
        d: skillKeysByPostRequirements(where: { some: { levelAtLeast: PRACTITIONER, post: { isVacant: false } } }, keys: ["agile"], limit: 5) { keys matched isTruncated }
      }`;
      expect(await ask(query)).toEqual({
        data: {
          a: { keys: ['ann', 'ben'], matched: 4, isTruncated: true },
          b: { keys: ['ben', 'fay'], matched: 2, isTruncated: false },
          c: { keys: ['agile', 'data-modelling'], matched: 2, isTruncated: false },
          d: { keys: ['agile'], matched: 1, isTruncated: false },
        },
      });
    });

    it.each([
      ['an order of nothing', '{ posts(orderBy: {}) { nodes { id } } }', 'INVALID_ORDER'],
      ['two orders', '{ posts(orderBy: { title: ASC, grade: ASC }) { nodes { id } } }', 'INVALID_ORDER'],
      [
        'an order by department, but by nothing of it',
        '{ posts(orderBy: { department: {} }) { nodes { id } } }',
        'INVALID_ORDER',
      ],
      [
        'a page over the maximum in a nested list',
        '{ department(id: "D1") { posts(first: 501) { nodes { id } } } }',
        'PAGE_TOO_LARGE',
      ],
      [
        'a cursor of another order',
        '{ posts(orderBy: { department: { name: ASC } }, after: "WyJwb3N0czphcnJpdmFsIiw0XQ") { nodes { id } } }',
        'INVALID_CURSOR',
      ],
      [
        'a malformed day',
        '{ posts(where: { turnover: { from: "2026-02-30", changesAtLeast: 1 } }) { nodes { id } } }',
        'BAD_USER_INPUT',
      ],
    ])('refuses %s with a code', async (_what, query, code) => {
      expect((await ask(query)).errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
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

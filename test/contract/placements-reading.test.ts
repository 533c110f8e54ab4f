// Lists of placements over both engines: filters, orders, pages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachDatabase } from '../support/mysql/each-database.js';
import { openReading, type Reading } from './placements-reading-setting.js';

describe('placements', () => {
  eachDatabase((_engine, fresh) => {
    let reading: Reading;
    beforeAll(async () => {
      reading = await openReading(await fresh());
    });
    afterAll(() => reading.close());

    const ask: Reading['ask'] = (query, variables) => reading.ask(query, variables);

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
        { personKeys: { keys: ['P7', 'P5', 'P77', 'P2', 'P1'], sortTexts: ['a', 'b', 'c', 'd', 'e'] } },
        [7, 5, 8, 2, 10, 1],
      ],
      ['an empty list of people', { personKeys: { keys: [], sortTexts: [] } }, []],
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

    it.each<[string, Record<string, string>, number[]]>([
      ['with somebody new before', { P3: 'a', P7: 'b', P5: 'd', P2: 'f', P1: 'h' }, [8, 2, 10, 1]],
      ['with somebody gone before', { P5: 'd', P2: 'f', P1: 'h' }, [8, 2, 10, 1]],
      ['without the person it stopped at', { P7: 'b', P2: 'f', P1: 'h' }, [2, 10, 1]],
      ['with several gone, that person too', { P2: 'f', P1: 'h' }, [2, 10, 1]],
      ['with others come and that person gone', { P3: 'a', P4: 'aa', P7: 'b', P2: 'f', P1: 'h' }, [2, 10, 1]],
      ['with that person moved to the end', { P7: 'b', P2: 'f', P1: 'h', P5: 'z' }, [2, 10, 1, 5, 8]],
      ['with that person moved to the beginning', { P5: 'a', P7: 'b', P2: 'f', P1: 'h' }, [2, 10, 1]],
      ['without anybody after', { P7: 'b' }, []],
    ])('goes on where it stopped in a list of people %s', async (_what, list, expected) => {
      const page =
        'query ($orderBy: PlacementOrder, $first: Int, $after: String) { placements(orderBy: $orderBy, first: $first, after: $after) { nodes { id } pageInfo { endCursor } } }';
      const inOrder = (people: Record<string, string>) => ({
        personKeys: { keys: Object.keys(people), sortTexts: Object.values(people) },
      });
      const ids = async (variables: object) => {
        const { data } = (await ask(page, { ...variables })) as {
          data: { placements: { nodes: { id: string }[]; pageInfo: { endCursor: string } } };
        };
        return data.placements;
      };
      const { nodes, pageInfo } = await ids({
        orderBy: inOrder({ P7: 'b', P5: 'd', P2: 'f', P1: 'h' }),
        first: 2,
      });
      expect(nodes).toEqual([{ id: 'PL7' }, { id: 'PL5' }]);
      const rest = await ids({ orderBy: inOrder(list), first: 10, after: pageInfo.endCursor });
      expect(rest.nodes).toEqual(expected.map((id) => ({ id: `PL${id}` })));
    });

    it.each([
      [
        'two orders at once',
        '{ placements(orderBy: {startDate: ASC, endDate: ASC}) { nodes { id } } }',
        'INVALID_ORDER',
      ],
      [
        'a list of people without their places',
        '{ placements(orderBy: {personKeys: {keys: ["P1", "P2"], sortTexts: ["a"]}}) { nodes { id } } }',
        'INVALID_ORDER',
      ],
      [
        'a list of people with one twice',
        '{ placements(orderBy: {personKeys: {keys: ["P1", "P1"], sortTexts: ["a", "b"]}}) { nodes { id } } }',
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
        errors: [{ message: expect.stringContaining('Write it as "2026-04-01"') as string }],
      });
    });
  });
});

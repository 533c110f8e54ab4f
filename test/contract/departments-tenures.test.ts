// Tenures and what is derived from them over both engines; random careers hold SQL and the rules in domain/ equal.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { dayAfter } from '../../subgraphs/departments/domain/calendar.js';
import { changesOfHolder } from '../../subgraphs/departments/domain/change-of-holder.js';
import { TenureKind } from '../../subgraphs/departments/domain/enums.js';
import { movesOf } from '../../subgraphs/departments/domain/staff-flow.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill, openDepartments } from './departments-fixture.js';

describe('tenures', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await fill(url, async (rows) => {
        await rows.department(1);
        await rows.post(1, 1, { grade: 'G7' });
        await rows.post(2, 1);
        await rows.tenure(1, 1, 1, 'ann', '2024-01-01', '2024-12-31');
        await rows.tenure(2, 1, 1, 'ben', '2025-01-01', '2025-12-31', 'TEMPORARY_PROMOTION');
        await rows.tenure(3, 1, 1, 'cat', '2026-01-01', null, 'JOB_SHARE');
        await rows.tenure(4, 1, 1, 'dan', '2026-01-01', null, 'JOB_SHARE');
        await rows.tenure(5, 2, 1, 'ann', '2025-01-01', null);
        await rows.tenure(6, 2, 1, 'ann', '2027-01-01', null);
      });
      subgraph = await openDepartments(url);
    });
    afterAll(() => subgraph.close());

    const ask = (query: string, variables: Record<string, unknown> = {}) =>
      subgraph.execute({ query, variables, headers: {} });

    it('are shown of a post, most recent first, a page at a time', async () => {
      const page = 'nodes { id post { id } person { id } from to kind } pageInfo { hasNextPage endCursor }';
      const { data } = (await ask(`{ post(id: "P1") { tenures(first: 3) { ${page} } } }`)) as {
        data: {
          post: { tenures: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
        };
      };
      expect(data.post.tenures.nodes).toEqual([
        {
          id: 'T4',
          post: { id: 'P1' },
          person: { id: 'dan' },
          from: '2026-01-01',
          to: null,
          kind: 'JOB_SHARE',
        },
        {
          id: 'T3',
          post: { id: 'P1' },
          person: { id: 'cat' },
          from: '2026-01-01',
          to: null,
          kind: 'JOB_SHARE',
        },
        {
          id: 'T2',
          post: { id: 'P1' },
          person: { id: 'ben' },
          from: '2025-01-01',
          to: '2025-12-31',
          kind: 'TEMPORARY_PROMOTION',
        },
      ]);
      expect(
        await ask(
          `query ($after: String) { post(id: "P1") { tenures(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage } } } }`,
          { after: data.post.tenures.pageInfo.endCursor },
        ),
      ).toEqual({
        data: { post: { tenures: { nodes: [{ id: 'T1' }], pageInfo: { hasNextPage: false } } } },
      });
    });

    it.each([
      ['the day on which they run', { activeOn: '2025-12-31' }, ['T2']],
      ['kinds', { kind: ['JOB_SHARE', 'SUBSTANTIVE'] }, ['T4', 'T3', 'T1']],
      ['their first day', { startFrom: '2025-01-01', startTo: '2025-01-01' }, ['T2']],
      ['their last day, which a running one has not', { endFrom: '2024-12-31' }, ['T2', 'T1']],
      ['their last day at latest', { endTo: '2024-12-31' }, ['T1']],
      ['the post', { post: { grade: ['G7'], isVacant: false } }, ['T4', 'T3', 'T2', 'T1']],
      ['another post', { post: { grade: ['G6'] } }, []],
    ])('are filtered by %s', async (_what, where, ids) => {
      expect(
        await ask(
          'query ($where: TenureFilter) { post(id: "P1") { tenures(where: $where) { nodes { id } } } }',
          { where },
        ),
      ).toEqual({
        data: { post: { tenures: { nodes: ids.map((id) => ({ id })) } } },
      });
    });

    it('are added to people, with the post of each', async () => {
      const representations = ['ann', 'nobody', 'dan'].map((id) => ({ __typename: 'Person', id }));
      const query =
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { id tenures(where: { startTo: "2026-06-30" }) { nodes { id post { reference } } } } } }';
      expect(await ask(query, { representations })).toEqual({
        data: {
          _entities: [
            {
              id: 'ann',
              tenures: {
                nodes: [
                  { id: 'T5', post: { reference: 'R2' } },
                  { id: 'T1', post: { reference: 'R1' } },
                ],
              },
            },
            { id: 'nobody', tenures: { nodes: [] } },
            { id: 'dan', tenures: { nodes: [{ id: 'T4', post: { reference: 'R1' } }] } },
          ],
        },
      });
    });

    it('count changes of holder in several periods at once, up to today where no last day is given', async () => {
      expect(
        await ask(
          '{ posts { nodes { all: changesOfHolder(from: "2020-01-01") first: changesOfHolder(from: "2020-01-01", to: "2025-12-31") none: changesOfHolder(from: "2026-01-02") } } }',
        ),
      ).toEqual({
        data: {
          posts: {
            nodes: [
              { all: 2, first: 1, none: 0 },
              { all: 0, first: 0, none: 0 },
            ],
          },
        },
      });
    });
  });
});

interface RandomTenure {
  readonly post: number;
  readonly person: string;
  readonly from: string;
  readonly to: string | null;
  readonly kind: TenureKind;
}

/** Two hundred tenures of twenty people in twelve posts of four departments, their days close enough to meet. */
const careers: readonly RandomTenure[] = fc.sample(
  fc
    .record({
      post: fc.integer({ min: 1, max: 12 }),
      person: fc.integer({ min: 1, max: 20 }).map((number) => `person-${number}`),
      start: fc.integer({ min: 0, max: 40 }),
      days: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 6 }),
      kind: fc.constantFrom(...Object.values(TenureKind)),
    })
    .map(({ post, person, start, days, kind }) => {
      // Steps of ten days, the last day of one often the eve of the next.
      const from = dayAfter('2025-01-01', start * 10);
      return { post, person, from, to: days === null ? null : dayAfter(from, days * 10 + 9), kind };
    }),
  { numRuns: 200, seed: 20260630 },
);

function departmentOf(post: number): number {
  return (post % 4) + 1;
}

describe('what is derived from random careers', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await fill(url, async (rows) => {
        for (let department = 1; department <= 4; department += 1) await rows.department(department);
        for (let post = 1; post <= 12; post += 1) await rows.post(post, departmentOf(post));
        for (const [index, { post, person, from, to, kind }] of careers.entries()) {
          await rows.tenure(index + 1, post, departmentOf(post), person, from, to, kind);
        }
      });
      subgraph = await openDepartments(url);
    });
    afterAll(() => subgraph.close());

    const ask = (query: string, variables: Record<string, unknown> = {}) =>
      subgraph.execute({ query, variables, headers: {} });

    it.each([
      ['2025-01-01', '2026-03-31'],
      ['2025-02-10', '2025-02-10'],
      ['2025-04-01', '2025-09-30'],
    ])('are, from %s to %s, the same changes of holder in SQL and by the rule', async (from, to) => {
      const expected = Array.from({ length: 12 }, (_, index) =>
        changesOfHolder(
          careers
            .filter(({ post }) => post === index + 1)
            .map(({ person, ...days }) => ({ personId: person, ...days })),
          from,
          to,
        ),
      );
      expect(Math.max(...expected)).toBeGreaterThan(0);
      const { data } = (await ask(
        'query ($from: Date!, $to: Date!) { posts { nodes { changesOfHolder(from: $from, to: $to) } } }',
        { from, to },
      )) as { data: { posts: { nodes: { changesOfHolder: number }[] } } };
      expect(data.posts.nodes.map((post) => post.changesOfHolder)).toEqual(expected);
      for (let least = 1; least <= Math.max(...expected) + 1; least += 1) {
        const where = { turnover: { from, to, changesAtLeast: least } };
        const ids = expected.flatMap((changes, index) => (changes >= least ? [`P${index + 1}`] : []));
        expect(
          await ask('query ($where: PostFilter!) { postKeys(where: $where, limit: 20) { keys } }', { where }),
        ).toEqual({ data: { postKeys: { keys: ids } } });
      }
    });

    it('are the same moves in SQL and by the rule', async () => {
      const people = [...new Set(careers.map(({ person }) => person))];
      const moves = people.flatMap((person) => {
        const stays = careers
          .filter((tenure) => tenure.person === person)
          .map(({ post, ...tenure }) => ({ ...tenure, departmentKey: departmentOf(post) }));
        return movesOf(stays).map((move) => ({ ...move, person }));
      });
      const arrived = (department: number, counterpart: number): number =>
        new Set(
          moves
            .filter(
              ({ origin, destination, on }) =>
                origin === counterpart &&
                destination === department &&
                on >= '2025-02-01' &&
                on <= '2025-12-31',
            )
            .map(({ person }) => person),
        ).size;
      const shown = (count: number) => (count > 0 && count < 5 ? null : count);
      const pairs = [1, 2, 3, 4]
        .flatMap((department) => [1, 2, 3, 4].map((counterpart) => [department, counterpart] as const))
        .filter(([one, other]) => arrived(one, other) + arrived(other, one) > 0);
      expect(pairs.length).toBeGreaterThan(4);
      const { data } = (await ask(
        '{ staffFlowStatistics(where: { movedFrom: "2025-02-01", movedTo: "2025-12-31" }) { department { id } counterpart { id } arrivals { value } departures { value } } }',
      )) as { data: { staffFlowStatistics: object[] } };
      expect(data.staffFlowStatistics).toEqual(
        pairs.map(([department, counterpart]) => ({
          department: { id: `D${department}` },
          counterpart: { id: `D${counterpart}` },
          arrivals: { value: shown(arrived(department, counterpart)) },
          departures: { value: shown(arrived(counterpart, department)) },
        })),
      );
    });
  });
});

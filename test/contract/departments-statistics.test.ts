// Published statistics about posts over both engines: right figures, small counts withheld.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { dayAfter } from '../../subgraphs/departments/domain/calendar.js';
import type { Grade } from '../../subgraphs/kit/vocabulary/index.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill, openDepartments, today, type Rows } from './departments-fixture.js';

/** So many ended tenures of so many days, in one post each. */
class Careers {
  #key = 0;

  constructor(private readonly rows: Rows) {}

  async post(
    department: number,
    days: readonly (number | 'running')[],
    columns: { grade?: Grade; profession?: string } = {},
  ): Promise<void> {
    for (const length of days) {
      const key = (this.#key += 1);
      await this.rows.post(key, department, columns);
      const from = length === 'running' ? dayAfter(today, -1_000) : '2020-01-01';
      await this.rows.tenure(
        key,
        key,
        department,
        `person-${key}`,
        from,
        length === 'running' ? null : dayAfter(from, length),
      );
    }
  }
}

describe('the time in post', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await fill(url, async (rows) => {
        await rows.department(1);
        await rows.department(2, {}, [1]);
        await rows.department(3);
        const careers = new Careers(rows);
        await careers.post(1, [500, 100, 300, 200, 400], { grade: 'G7', profession: 'POLICY' });
        await careers.post(1, [10, 20, 31, 40, 50, 'running'], { grade: 'EO', profession: 'POLICY' });
        await careers.post(2, [1, 2, 3, 4], { grade: 'G7', profession: 'TAX' });
        await careers.post(3, [7, 7, 7, 7, 7]);
        await rows.post(99, 3);
        await rows.tenure(99, 99, 3, 'later', dayAfter(today, 1));
      });
      subgraph = await openDepartments(url);
    });
    afterAll(() => subgraph.close());

    const ask = (query: string, variables: Record<string, unknown> = {}) =>
      subgraph.execute({ query, variables, headers: {} });
    const statistics = async (where: object | null, groupBy: string[]): Promise<unknown[]> => {
      const query =
        'query ($where: TenureFilter, $groupBy: [TenureGrouping!]!) { tenureStatistics(where: $where, groupBy: $groupBy) { group { department { id name } grade profession } tenures { value suppressed } medianDays } }';
      const { data } = (await ask(query, { where, groupBy })) as { data: { tenureStatistics: unknown[] } };
      return data.tenureStatistics;
    };
    const row = (
      department: number | null,
      grade: string | null,
      profession: string | null,
      tenures: number | null,
      medianDays: number | null,
    ) => ({
      group: {
        department: department === null ? null : { id: `D${department}`, name: `Department ${department}` },
        grade,
        profession,
      },
      tenures: { value: tenures, suppressed: tenures === null },
      medianDays,
    });

    it('is the middle of a group, the mean of two middles, and withheld where there are few', async () => {
      expect(await statistics(null, ['DEPARTMENT', 'GRADE', 'PROFESSION'])).toEqual([
        row(1, 'EO', 'POLICY', 6, 36),
        row(1, 'G7', 'POLICY', 5, 300),
        row(2, 'G7', 'TAX', null, null),
        row(3, null, null, 5, 7),
      ]);
    });

    it.each([
      [
        'department',
        ['DEPARTMENT'],
        [row(1, null, null, 11, 100), row(2, null, null, null, null), row(3, null, null, 5, 7)],
      ],
      [
        'grade, those without one first',
        ['GRADE'],
        [row(null, null, null, 5, 7), row(null, 'EO', null, 6, 36), row(null, 'G7', null, 9, 100)],
      ],
      [
        'profession',
        ['PROFESSION'],
        [row(null, null, null, 5, 7), row(null, null, 'POLICY', 11, 100), row(null, null, 'TAX', null, null)],
      ],
      ['nothing, which is one group', [], [row(null, null, null, 20, 15)]],
    ])('is grouped by %s', async (_what, groupBy, expected) => {
      expect(await statistics(null, groupBy)).toEqual(expected);
    });

    it.each([
      [
        'a department and all below it',
        { post: { department: { within: 'd1' } } },
        [row(null, null, null, 15, 40)],
      ],
      ['those that run', { activeOn: today }, [row(null, null, null, null, null)]],
      ['their last day', { endTo: '2020-01-31' }, [row(null, null, null, 11, 7)]],
      ['nothing that matches', { post: { grade: ['SCS4'] } }, []],
    ])('counts by %s', async (_what, where, expected) => {
      expect(await statistics(where, [])).toEqual(expected);
    });

    it('refuses to group by one thing twice', async () => {
      const { errors } = await ask('{ tenureStatistics(groupBy: [GRADE, GRADE]) { medianDays } }');
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['INVALID_GROUPING']);
    });
  });
});

describe('statistics of very many groups', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await fill(url, async (rows) => {
        // 46 departments that each gave somebody to each other: 2,070 pairs.
        for (let department = 1; department <= 46; department += 1) {
          await rows.department(department);
          await rows.post(department, department);
        }
        let key = 0;
        for (let origin = 1; origin <= 46; origin += 1) {
          for (let destination = 1; destination <= 46; destination += 1) {
            if (origin === destination) continue;
            key += 2;
            await rows.tenure(key, origin, origin, `person-${key}`, '2025-01-01', '2025-03-31');
            await rows.tenure(key + 1, destination, destination, `person-${key}`, '2025-04-01');
          }
        }
      });
      subgraph = await openDepartments(url);
    });
    afterAll(() => subgraph.close());

    it('are refused, not shortened, and given where they are narrowed', async () => {
      const ask = (within: string | null) =>
        subgraph.execute({
          query:
            'query ($within: String) { staffFlowStatistics(where: { movedFrom: "2025-01-01", movedTo: "2025-12-31", department: { within: $within } }) { net } }',
          variables: { within },
          headers: {},
        });
      expect((await ask(null)).errors?.map(({ extensions }) => extensions['code'])).toEqual([
        'TOO_MANY_GROUPS',
      ]);
      const { data } = (await ask('d7')) as { data: { staffFlowStatistics: unknown[] } };
      expect(data.staffFlowStatistics).toHaveLength(45);
    });
  });
});

describe('staff flow', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await fill(url, async (rows) => {
        await rows.department(1);
        await rows.department(2);
        await rows.department(3, {}, [1]);
        await rows.post(1, 1, { profession: 'DIGITAL_AND_DATA' });
        await rows.post(2, 2, { profession: 'DIGITAL_AND_DATA' });
        await rows.post(3, 3, { profession: 'TAX' });
        let key = 0;
        const move = async (origin: number, destination: number, times: number): Promise<void> => {
          for (let time = 0; time < times; time += 1) {
            key += 2;
            await rows.tenure(key, origin, origin, `person-${key}`, '2024-01-01', '2026-03-31');
            await rows.tenure(key + 1, destination, destination, `person-${key}`, '2026-05-01');
          }
        };
        await move(1, 2, 8);
        await move(2, 1, 5);
        await move(3, 2, 6);
        await move(2, 3, 4);
      });
      subgraph = await openDepartments(url);
    });
    afterAll(() => subgraph.close());

    const flow = async (where: object): Promise<unknown> => {
      const query =
        'query ($where: StaffFlowFilter!) { staffFlowStatistics(where: $where) { department { id } counterpart { id } arrivals { value suppressed } departures { value suppressed } net } }';
      const { data } = (await subgraph.execute({ query, variables: { where }, headers: {} })) as {
        data: { staffFlowStatistics: unknown };
      };
      return data.staffFlowStatistics;
    };
    const count = (value: number | null) => ({ value, suppressed: value === null });
    const row = (
      department: number,
      counterpart: number,
      arrivals: number | null,
      departures: number | null,
      net: number | null,
    ) => ({
      department: { id: `D${department}` },
      counterpart: { id: `D${counterpart}` },
      arrivals: count(arrivals),
      departures: count(departures),
      net,
    });
    const period = { movedFrom: '2026-05-01', movedTo: '2026-05-01' };

    it('shows each pair from both sides, and no net where a count is withheld', async () => {
      expect(await flow(period)).toEqual([
        row(1, 2, 5, 8, -3),
        row(2, 1, 8, 5, 3),
        row(2, 3, 6, null, null),
        row(3, 2, null, 6, null),
      ]);
    });

    it.each([
      [
        'departments and those below',
        { department: { within: 'd1' } },
        [row(1, 2, 5, 8, -3), row(3, 2, null, 6, null)],
      ],
      [
        'a profession on either side',
        { profession: ['TAX'] },
        [row(2, 3, 6, null, null), row(3, 2, null, 6, null)],
      ],
      ['departments that there are not', { department: { within: 'none' } }, []],
      ['a time without moves', { movedFrom: '2026-05-02', movedTo: '2026-12-31' }, []],
    ])('is narrowed by %s', async (_what, where, expected) => {
      expect(await flow({ ...period, ...where })).toEqual(expected);
    });
  });
});

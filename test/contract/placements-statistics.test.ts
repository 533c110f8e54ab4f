// Statistics of placements, over both engines, against answers worked out by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import { placements } from '../../subgraphs/placements/subgraph.js';
import { eachDatabase } from '../support/mysql/each-database.js';
import { fill, placement, schemes, type PlacementSketch } from './placements-fixture.js';

function daysAfter(start: string, days: number): string {
  return new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Placements alike but for what each of the values says. */
function series<Value>(
  firstId: number,
  values: readonly Value[],
  sketch: (value: Value) => Omit<PlacementSketch, 'id'>,
): ReturnType<typeof placement>[] {
  return values.map((value, index) => placement({ ...sketch(value), id: firstId + index }));
}

const fives = [0, 0, 0, 0, 0];

/** 1–6: six inward, completed, of 30 to 180 days; £365.00 a year each, a quarter of it the host's. */
const inward = series(
  1,
  [
    [30, 10],
    [60, 20],
    [90, 30],
    [120, 41],
    [150, 50],
    [180, 61],
  ] as const,
  ([length, days]) => ({
    status: 'COMPLETED',
    between: ['F1', 'D1'],
    dates: ['2024-04-01', daysAfter('2024-04-01', length)],
    days_to_active: days,
    region: 'LONDON',
    annual_cost: 36_500,
    host_cost_share: 0.25,
  }),
);

/** 11–15: five outward, live, of 100 days over the turn of the financial year; £10.00 a year each, shared in halves. */
const outward = series(11, [1, 2, 2, 8, 9], (days) => ({
  status: 'ACTIVE',
  between: ['D2', 'F2'],
  dates: ['2025-03-31', daysAfter('2025-03-31', 100)],
  scheme_id: 2,
  days_to_active: days,
  annual_cost: 1_000,
  host_cost_share: 0.5,
}));

/** 21–23: three loans, proposed. */
const loans = series(21, [10, 20, 30], (length) => ({
  status: 'PROPOSED',
  between: ['D1', 'D2'],
  dates: ['2025-04-01', daysAfter('2025-04-01', length)],
}));

/** 31–42: twelve that ended early, in 2023. */
const terminated = [
  ...series(31, fives, () => ({
    status: 'TERMINATED',
    between: ['F1', 'D1'] as const,
    dates: ['2023-05-01', '2023-08-31'] as const,
    end_reason: 'PERSONAL',
  })),
  ...series(36, [0, 0], () => ({
    status: 'TERMINATED',
    between: ['F1', 'D1'] as const,
    dates: ['2023-05-01', '2023-09-30'] as const,
    end_reason: 'FUNDING',
  })),
  ...series(38, fives, () => ({
    status: 'TERMINATED',
    between: ['D2', 'F2'] as const,
    dates: ['2023-05-01', '2023-10-31'] as const,
    end_reason: 'PERSONAL',
  })),
];

/** 51–55: five loans over the whole of a financial year of 366 days, at £3,660.00 a year; a third of it the host's. */
const wholeYear = series(51, fives, () => ({
  status: 'ACTIVE',
  between: ['D1', 'D2'],
  dates: ['2027-04-01', '2028-03-31'],
  scheme_id: 2,
  annual_cost: 366_000,
  host_cost_share: 1 / 3,
}));

/** 61–65: five that were withdrawn, which would have cost a lot. */
const withdrawn = series(61, fives, () => ({
  status: 'WITHDRAWN',
  between: ['F1', 'D1'],
  dates: ['2022-04-01', '2023-03-31'],
  annual_cost: 9_999_999,
  host_cost_share: 1,
}));

let number = 0;
const objectives = (
  count: number,
  placement_id: number,
  outcome: string | null,
  target: number | null = null,
  category: string | null = null,
  due_on = '2025-03-31',
) =>
  Array.from({ length: count }, () => {
    number += 1;
    return {
      id: number,
      public_id: `OB${number}`,
      placement_id,
      title: 'Something',
      due_on,
      target_benefit: target,
      benefit_category: category,
      outcome,
    };
  });

const claims = (
  count: number,
  placement_id: number,
  category: string,
  financial_year: number,
  claim: Readonly<Record<string, unknown>> = {},
) =>
  Array.from({ length: count }, () => {
    number += 1;
    return {
      public_id: `BC${number}`,
      placement_id,
      objective_id: null,
      amount: 100,
      evaluated_amount: null,
      assured_amount: null,
      is_cash_releasing: 0,
      category,
      assurance: 'CLAIMED',
      financial_year,
      ...claim,
    };
  });

const rows = {
  scheme: schemes,
  placement: [...inward, ...outward, ...loans, ...terminated, ...wholeYear, ...withdrawn],
  objective: [
    ...objectives(5, 1, 'MET', 1_000, 'FRAUD_ANALYTICS'),
    ...objectives(5, 2, 'PARTLY_MET', 7, null, '2025-04-01'),
    ...objectives(5, 3, 'NOT_MET'),
    ...objectives(6, 4, null),
    ...objectives(5, 11, 'MET'),
    ...objectives(2, 12, 'NOT_MET', 1_000_000, 'LEGACY_IT', '2026-03-31'),
  ],
  benefit_claim: [
    ...claims(2, 1, 'FRAUD_ANALYTICS', 2024, {
      objective_id: 1,
      evaluated_amount: 80,
      assured_amount: 60,
      assurance: 'ASSURED',
      is_cash_releasing: 1,
    }),
    ...claims(3, 2, 'FRAUD_ANALYTICS', 2024, {
      evaluated_amount: 80,
      assured_amount: 60,
      assurance: 'ASSURED',
    }),
    ...claims(1, 3, 'FRAUD_ANALYTICS', 2024),
    ...claims(5, 11, 'LEGACY_IT', 2025, { amount: 10 }),
    ...claims(2, 1, 'WORKFORCE_MOBILITY', 2025),
  ],
} as Parameters<typeof fill>[1];

const count = (value: number) => ({ value, suppressed: false });
const withheld = { value: null, suppressed: true };

/** Leaves out what ended before 2024 and what starts after 2026. */
const recent = { startFrom: '2024-01-01', startTo: '2026-12-31' };

describe('statistics of placements', () => {
  eachDatabase((_engine, fresh) => {
    let subgraph: Subgraph;
    beforeAll(async () => {
      const url = await fresh();
      await fill(url, rows);
      subgraph = await placements.open({ databaseUrl: url });
    });
    afterAll(() => subgraph.close());

    const ask = (query: string, variables: Record<string, unknown> = {}) =>
      subgraph.execute({ query, variables, headers: {} });
    const statistics = async (
      field: string,
      filter: string,
      where: unknown,
      groupBy: readonly string[],
      selection: string,
    ) => {
      const grouping = {
        placementStatistics: 'Placement',
        objectiveStatistics: 'Placement',
        terminationStatistics: 'Placement',
        benefitStatistics: 'Benefit',
        costStatistics: 'Cost',
      }[field];
      const { data, errors } = await ask(
        `query ($where: ${filter}, $groupBy: [${grouping}Grouping!]!) { rows: ${field}(where: $where, groupBy: $groupBy) { ${selection} } }`,
        { where, groupBy },
      );
      expect(errors).toBeUndefined();
      return data?.['rows'];
    };
    const timed = (where: unknown, groupBy: readonly string[], group: string) =>
      statistics(
        'placementStatistics',
        'PlacementFilter',
        where,
        groupBy,
        `group { ${group} } placements { value suppressed } share medianDaysToActive medianLengthDays`,
      );

    it('counts and times all placements in one row where there is nothing to group by', async () => {
      expect(await timed(recent, [], 'type')).toEqual([
        {
          group: { type: null },
          placements: count(14),
          share: 1,
          medianDaysToActive: 10,
          medianLengthDays: 100,
        },
      ]);
    });

    it('withholds small groups with all their figures, and rounds medians that lie between two days', async () => {
      expect(await timed(recent, ['TYPE'], 'type')).toEqual([
        {
          group: { type: 'INWARD_SECONDMENT' },
          placements: count(6),
          share: 6 / 14,
          medianDaysToActive: 36,
          medianLengthDays: 105,
        },
        {
          group: { type: 'LOAN' },
          placements: withheld,
          share: null,
          medianDaysToActive: null,
          medianLengthDays: null,
        },
        {
          group: { type: 'OUTWARD_SECONDMENT' },
          placements: count(5),
          share: 5 / 14,
          medianDaysToActive: 2,
          medianLengthDays: 100,
        },
      ]);
    });

    it('withholds a median that only a few of a group contribute to', async () => {
      expect(
        await timed({ and: [recent], or: [{ type: ['LOAN'] }, { id: ['PL1', 'PL2'] }] }, [], 'type'),
      ).toEqual([
        {
          group: { type: null },
          placements: count(5),
          share: 1,
          medianDaysToActive: null,
          medianLengthDays: 30,
        },
      ]);
    });

    it('answers nothing counted where nothing matches', async () => {
      expect(await timed({ id: [] }, [], 'type')).toEqual([
        {
          group: { type: null },
          placements: count(0),
          share: null,
          medianDaysToActive: null,
          medianLengthDays: null,
        },
      ]);
      expect(await timed({ id: [] }, ['TYPE'], 'type')).toEqual([]);
    });

    it.each<[string[], string, unknown[]]>([
      [
        ['SCHEME'],
        'scheme { id name }',
        [
          [{ scheme: { id: 'digital', name: 'Digital Secondments' } }, 9],
          [{ scheme: { id: 'science', name: 'Science Exchange' } }, 5],
        ],
      ],
      [
        ['STATUS'],
        'status',
        [
          [{ status: 'ACTIVE' }, 5],
          [{ status: 'COMPLETED' }, 6],
          [{ status: 'PROPOSED' }, null],
        ],
      ],
      [
        ['HOST_DEPARTMENT'],
        'hostDepartment { id }',
        [
          [{ hostDepartment: null }, 5],
          [{ hostDepartment: { id: 'D1' } }, 6],
          [{ hostDepartment: { id: 'D2' } }, null],
        ],
      ],
      [
        ['HOME_DEPARTMENT'],
        'homeDepartment { id }',
        [
          [{ homeDepartment: null }, 6],
          [{ homeDepartment: { id: 'D1' } }, null],
          [{ homeDepartment: { id: 'D2' } }, 5],
        ],
      ],
      [
        ['FIRM'],
        'firm { id }',
        [
          [{ firm: null }, null],
          [{ firm: { id: 'F1' } }, 6],
          [{ firm: { id: 'F2' } }, 5],
        ],
      ],
      [
        ['REGION'],
        'region',
        [
          [{ region: null }, 8],
          [{ region: 'LONDON' }, 6],
        ],
      ],
      [
        ['START_YEAR', 'SCHEME', 'TYPE'],
        'startYear scheme { id } type',
        [
          [{ startYear: 2024, scheme: { id: 'digital' }, type: 'INWARD_SECONDMENT' }, 6],
          [{ startYear: 2024, scheme: { id: 'science' }, type: 'OUTWARD_SECONDMENT' }, 5],
          [{ startYear: 2025, scheme: { id: 'digital' }, type: 'LOAN' }, null],
        ],
      ],
    ])('groups placements by %s', async (groupBy, group, expected) => {
      const answer = (await statistics(
        'placementStatistics',
        'PlacementFilter',
        recent,
        groupBy,
        `group { ${group} } placements { value }`,
      )) as { group: unknown; placements: { value: number | null } }[];
      expect(answer.map((row) => [row.group, row.placements.value])).toEqual(expected);
    });

    it('counts objectives by what became of them', async () => {
      const selection =
        'group { scheme { id } type } objectives { value suppressed } met { value } partlyMet { value } notMet { value suppressed } notJudged { value } metShare';
      expect(await statistics('objectiveStatistics', 'PlacementFilter', null, ['SCHEME'], selection)).toEqual(
        [
          {
            group: { scheme: { id: 'digital' }, type: null },
            objectives: count(21),
            met: { value: 5 },
            partlyMet: { value: 5 },
            notMet: count(5),
            notJudged: { value: 6 },
            metShare: 1 / 3,
          },
          {
            group: { scheme: { id: 'science' }, type: null },
            objectives: count(7),
            met: { value: 5 },
            partlyMet: { value: 0 },
            notMet: withheld,
            notJudged: { value: 0 },
            metShare: null,
          },
        ],
      );
      expect(
        await statistics('objectiveStatistics', 'PlacementFilter', { id: ['PL4'] }, [], selection),
      ).toEqual([
        {
          group: { scheme: null, type: null },
          objectives: count(6),
          met: { value: 0 },
          partlyMet: { value: 0 },
          notMet: count(0),
          notJudged: { value: 6 },
          metShare: null,
        },
      ]);
    });

    describe('benefits', () => {
      const sums = 'claims { value suppressed } target claimed evaluated assured assuredCashReleasing';
      const benefits = (where: unknown, groupBy: readonly string[], group: string) =>
        statistics('benefitStatistics', 'BenefitClaimFilter', where, groupBy, `group { ${group} } ${sums}`);
      const none = {
        target: null,
        claimed: null,
        evaluated: null,
        assured: null,
        assuredCashReleasing: null,
      };

      it('are summed from target to assurance, each objective once, whether it was claimed or not', async () => {
        expect(await benefits(null, ['CATEGORY'], 'category')).toEqual([
          {
            group: { category: 'FRAUD_ANALYTICS' },
            claims: count(6),
            target: 5_000,
            claimed: 600,
            evaluated: 400,
            assured: 300,
            assuredCashReleasing: null,
          },
          {
            group: { category: 'LEGACY_IT' },
            claims: count(5),
            target: null,
            claimed: 50,
            evaluated: 0,
            assured: 0,
            assuredCashReleasing: 0,
          },
          {
            group: { category: 'OTHER' },
            claims: count(0),
            target: 35,
            claimed: 0,
            evaluated: 0,
            assured: 0,
            assuredCashReleasing: 0,
          },
          { group: { category: 'WORKFORCE_MOBILITY' }, claims: withheld, ...none },
        ]);
      });

      it('go to the department that receives them, in the year they fall in or their objective is due', async () => {
        expect(
          await benefits(null, ['DEPARTMENT', 'FINANCIAL_YEAR'], 'department { id } financialYear'),
        ).toEqual([
          {
            group: { department: { id: 'D1' }, financialYear: 2024 },
            claims: count(6),
            target: 5_000,
            claimed: 600,
            evaluated: 400,
            assured: 300,
            assuredCashReleasing: null,
          },
          { group: { department: { id: 'D1' }, financialYear: 2025 }, claims: withheld, ...none },
          {
            group: { department: { id: 'D2' }, financialYear: 2025 },
            claims: count(5),
            target: null,
            claimed: 50,
            evaluated: 0,
            assured: 0,
            assuredCashReleasing: 0,
          },
        ]);
      });

      it('keep their targets where claims are narrowed by how far they are checked', async () => {
        expect(
          await benefits({ assurance: ['ASSURED'], financialYear: [2024] }, ['SCHEME'], 'scheme { id }'),
        ).toEqual([
          {
            group: { scheme: { id: 'digital' } },
            claims: count(5),
            target: 5_000,
            claimed: 500,
            evaluated: 400,
            assured: 300,
            assuredCashReleasing: null,
          },
        ]);
        expect(
          await benefits(
            { category: ['LEGACY_IT'], isCashReleasing: false, placement: { type: ['OUTWARD_SECONDMENT'] } },
            [],
            'category',
          ),
        ).toEqual([
          {
            group: { category: null },
            claims: count(5),
            target: null,
            claimed: 50,
            evaluated: 0,
            assured: 0,
            assuredCashReleasing: 0,
          },
        ]);
      });
    });

    describe('cost', () => {
      const costs = async (argumentsText: string, group: string) => {
        const { data, errors } = await ask(
          `{ rows: costStatistics(${argumentsText}) { group { ${group} } placements { value suppressed } hostCost homeCost } }`,
        );
        expect(errors).toBeUndefined();
        return data?.['rows'];
      };

      it('is apportioned to financial years by day, to the penny, a whole year of 366 days too', async () => {
        expect(await costs('groupBy: [SCHEME, FINANCIAL_YEAR]', 'scheme { id } financialYear')).toEqual([
          // 31 + 61 + 91 + 121 + 151 + 181 days at £1.00 a day.
          {
            group: { scheme: { id: 'digital' }, financialYear: 2024 },
            placements: count(6),
            hostCost: 15_900,
            homeCost: 47_700,
          },
          // One day: 2.74p, so 3p, of which half is 1.5p, so 2p for the host.
          {
            group: { scheme: { id: 'science' }, financialYear: 2024 },
            placements: count(5),
            hostCost: 10,
            homeCost: 5,
          },
          // 100 days: 273.97p, so 274p.
          {
            group: { scheme: { id: 'science' }, financialYear: 2025 },
            placements: count(5),
            hostCost: 685,
            homeCost: 685,
          },
          {
            group: { scheme: { id: 'science' }, financialYear: 2027 },
            placements: count(5),
            hostCost: 610_000,
            homeCost: 1_220_000,
          },
        ]);
      });

      it('counts a placement once, however many years it costs in', async () => {
        expect(await costs('groupBy: [], yearTo: 2025', 'financialYear')).toEqual([
          { group: { financialYear: null }, placements: count(11), hostCost: 16_595, homeCost: 48_390 },
        ]);
        expect(await costs('groupBy: [TYPE], yearFrom: 2025, yearTo: 2026', 'type')).toEqual([
          { group: { type: 'OUTWARD_SECONDMENT' }, placements: count(5), hostCost: 685, homeCost: 685 },
        ]);
      });

      it('is withheld where few cost something, and nothing where none does', async () => {
        expect(await costs('groupBy: [TYPE], where: {id: ["PL1", "PL2"]}', 'type')).toEqual([
          { group: { type: 'INWARD_SECONDMENT' }, placements: withheld, hostCost: null, homeCost: null },
        ]);
        expect(await costs('groupBy: [TYPE], where: {status: [WITHDRAWN]}', 'type')).toEqual([]);
        expect(await costs('groupBy: [TYPE], yearFrom: 2040', 'type')).toEqual([]);
        expect(await costs('groupBy: [], yearFrom: 2040', 'type')).toEqual([
          { group: { type: null }, placements: count(0), hostCost: 0, homeCost: 0 },
        ]);
      });
    });

    it('counts early ends by reason', async () => {
      const query = (text: string) =>
        ask(
          `{ rows: terminationStatistics${text} { group { firm { id } } endReason placements { value suppressed } share } }`,
        );
      expect(await query('(groupBy: [FIRM], where: {endFrom: "2023-08-31", endTo: "2023-12-31"})')).toEqual({
        data: {
          rows: [
            { group: { firm: { id: 'F1' } }, endReason: 'FUNDING', placements: withheld, share: null },
            { group: { firm: { id: 'F1' } }, endReason: 'PERSONAL', placements: count(5), share: 5 / 7 },
            { group: { firm: { id: 'F2' } }, endReason: 'PERSONAL', placements: count(5), share: 1 },
          ],
        },
      });
      expect(await query('')).toEqual({
        data: {
          rows: [
            { group: { firm: null }, endReason: 'FUNDING', placements: withheld, share: null },
            { group: { firm: null }, endReason: 'PERSONAL', placements: count(10), share: 10 / 12 },
          ],
        },
      });
    });

    it.each([
      ['four attributes', 'placementStatistics(groupBy: [TYPE, STATUS, SCHEME, REGION]) { share }'],
      ['one attribute twice', 'costStatistics(groupBy: [TYPE, TYPE]) { hostCost }'],
    ])('refuses to group by %s', async (_what, field) => {
      expect(await ask(`{ rows: ${field} }`)).toMatchObject({
        data: { rows: null },
        errors: [{ extensions: { code: 'INVALID_GROUPING' } }],
      });
    });
  });
});

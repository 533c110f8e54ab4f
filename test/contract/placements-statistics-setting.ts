// Placements whose statistics are worked out by hand, and how they are asked for.
import { expect } from 'vitest';
import type { Subgraph } from '../../subgraphs/kit/subgraph.js';
import type { fill } from './placements-fixture.js';
import { placement, schemes, type PlacementSketch } from './placements-fixture.js';

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

export const rows = {
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

export const count = (value: number) => ({ value, suppressed: false });
export const withheld = { value: null, suppressed: true };

/** Asks a subgraph, plainly and for statistics. */
export function asking(subgraph: Subgraph) {
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
  return { ask, statistics };
}

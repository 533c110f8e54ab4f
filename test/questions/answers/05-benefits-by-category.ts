import { count, withheld, type Case } from './case.js';

// Two claims are too few to be told of.
const legacy = {
  group: { category: 'LEGACY_IT' },
  claims: withheld,
  target: null,
  claimed: null,
  evaluated: null,
  assured: null,
  assuredCashReleasing: null,
};

// Nothing was claimed for the five objectives of 300,000 whose benefit has no category.
const other = {
  group: { category: 'OTHER' },
  claims: count(0),
  target: 1_500_000,
  claimed: 0,
  evaluated: 0,
  assured: 0,
  assuredCashReleasing: 0,
};

// Six claims, of 1, 2, … 6 units, 21 in all: of 1,000,000 claimed, 800,000 evaluated and 500,000 assured each; the last,
// of 6 units, releases no cash. Six objectives of 2,000,000.
const fraud = {
  group: { category: 'FRAUD_ANALYTICS' },
  claims: count(6),
  target: 12_000_000,
  claimed: 21_000_000,
  evaluated: 16_800_000,
  assured: 10_500_000,
  assuredCashReleasing: 7_500_000,
};

export const cases: readonly Case[] = [
  {
    asking: 'of a financial year',
    variables: { financialYear: [2025] },
    data: { benefitStatistics: [fraud, legacy, other] },
  },
  {
    // The year before adds an objective of 500,000, and five claims of 100,000 that nobody has evaluated.
    asking: 'of all financial years',
    variables: {},
    data: {
      benefitStatistics: [
        { ...fraud, target: 12_500_000 },
        legacy,
        other,
        {
          group: { category: 'WORKFORCE_MOBILITY' },
          claims: count(5),
          target: 0,
          claimed: 500_000,
          evaluated: 0,
          assured: 0,
          assuredCashReleasing: 0,
        },
      ],
    },
  },
];

import { count, withheld, type Case } from './case.js';

const digital = { id: 'S1', name: 'Digital Exchange' };
const science = { id: 'S2', name: 'Science Exchange' };

// Six modellers at £36,500 a year, £100 a day, of which the host bears £75: from 5 January to 31 March are 86 days, from
// then to 31 December 275. Five surveyors at £73,000 a year, £200 a day, all borne by the host: from 2 February to
// 31 March are 58 days, from then to 31 January 306. The only other that cost anything, PL-old, is alone in its year:
// PL-given-up and PL-called-off never began.
const digitalIn2026 = {
  group: { scheme: digital, financialYear: 2026 },
  placements: count(6),
  hostCost: 6 * 275 * 7_500,
  homeCost: 6 * 275 * 2_500,
};
const scienceIn2026 = {
  group: { scheme: science, financialYear: 2026 },
  placements: count(5),
  hostCost: 5 * 306 * 20_000,
  homeCost: 0,
};

export const cases: readonly Case[] = [
  {
    asking: 'in all years',
    variables: {},
    data: {
      costStatistics: [
        {
          group: { scheme: digital, financialYear: 2024 },
          placements: withheld,
          hostCost: null,
          homeCost: null,
        },
        {
          group: { scheme: digital, financialYear: 2025 },
          placements: count(6),
          hostCost: 6 * 86 * 7_500,
          homeCost: 6 * 86 * 2_500,
        },
        digitalIn2026,
        {
          group: { scheme: science, financialYear: 2025 },
          placements: count(5),
          hostCost: 5 * 58 * 20_000,
          homeCost: 0,
        },
        scienceIn2026,
      ],
    },
  },
  {
    asking: 'in one year',
    variables: { yearFrom: 2026, yearTo: 2026 },
    data: { costStatistics: [digitalIn2026, scienceIn2026] },
  },
];

import { count, withheld, type Case } from './case.js';

const digital = { scheme: { id: 'S1', name: 'Digital Exchange' } };
const science = { scheme: { id: 'S2', name: 'Science Exchange' } };

export const cases: readonly Case[] = [
  {
    // The one that was not met is withheld, and so is the share that would tell it. None of Science's three is judged.
    asking: 'of all placements',
    variables: {},
    data: {
      objectiveStatistics: [
        {
          group: digital,
          objectives: count(14),
          met: count(6),
          partlyMet: count(5),
          notMet: withheld,
          notJudged: withheld,
          metShare: null,
        },
        {
          group: science,
          objectives: withheld,
          met: count(0),
          partlyMet: count(0),
          notMet: count(0),
          notJudged: withheld,
          metShare: null,
        },
      ],
    },
  },
  {
    asking: 'of the placements that ended on a day',
    variables: { endFrom: '2025-09-30', endTo: '2025-09-30' },
    data: {
      objectiveStatistics: [
        {
          group: digital,
          objectives: count(13),
          met: count(6),
          partlyMet: count(5),
          notMet: count(0),
          notJudged: withheld,
          metShare: 6 / 11,
        },
      ],
    },
  },
];

import { count, withheld, type Case } from './case.js';

// Three departments receive people who began in the first quarter: the Cabinet Office six, after 10, 20, … 60 days;
// Energy five, after 5, 15, 25, 35 and 100; Science one. PL-declined was to go to a firm.
export const cases: readonly Case[] = [
  {
    variables: { startFrom: '2026-01-01', startTo: '2026-03-31' },
    data: {
      placementStatistics: [
        {
          group: { hostDepartment: { id: 'D1', name: 'Cabinet Office' } },
          placements: count(6),
          medianDaysToActive: 35,
        },
        {
          group: { hostDepartment: { id: 'D5', name: 'Department for Energy' } },
          placements: count(5),
          medianDaysToActive: 25,
        },
        {
          group: { hostDepartment: { id: 'D7', name: 'Department for Science' } },
          placements: withheld,
          medianDaysToActive: null,
        },
      ],
    },
  },
];

import { count, withheld, type Case } from './case.js';

function row(region: string | null, type: string, placements: number | null) {
  return {
    group: { region, type },
    placements: placements === null ? withheld : count(placements),
    share: placements === null ? null : placements / 27,
  };
}

// All 28 that are live but PL-overstayed, which should have ended. In London from firms the six modellers, PL-first, -followed, -smaller-firm, -lapsing and -renewed;
// in the North West the five surveyors on loan.
export const cases: readonly Case[] = [
  {
    variables: { on: '2026-06-15' },
    data: {
      placementStatistics: [
        row(null, 'INWARD_SECONDMENT', null),
        row('LONDON', 'INWARD_SECONDMENT', 11),
        row('LONDON', 'LOAN', null),
        row('LONDON', 'OUTWARD_SECONDMENT', null),
        row('NORTH_WEST', 'INWARD_SECONDMENT', null),
        row('NORTH_WEST', 'LOAN', 5),
        row('WALES', 'INWARD_SECONDMENT', null),
        row('WALES', 'LOAN', null),
      ],
    },
  },
];

import { count, withheld, type Case } from './case.js';

const aldermoor = { firm: { id: 'F1', name: 'Aldermoor Analytics' } };
const birchgate = { firm: { id: 'F2', name: 'Birchgate Bank' } };
const cresswell = { firm: { id: 'F3', name: 'Cresswell Energy' } };

// Seven of Birchgate's and six of Cresswell's, and Zoe's at Aldermoor; a loan has no firm. PL-old-outward ended early in
// the year before, PL-stopped-later in the year after.
export const cases: readonly Case[] = [
  {
    variables: { from: '2025-01-01', to: '2025-12-31' },
    data: {
      terminationStatistics: [
        { group: { firm: null }, endReason: 'REORGANISATION', placements: withheld, share: null },
        { group: aldermoor, endReason: 'PERSONAL', placements: withheld, share: null },
        { group: birchgate, endReason: 'FUNDING', placements: count(5), share: 5 / 7 },
        { group: birchgate, endReason: 'PERSONAL', placements: withheld, share: null },
        { group: cresswell, endReason: 'RECALLED_BY_HOME', placements: count(6), share: 1 },
      ],
    },
  },
];

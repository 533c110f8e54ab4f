import { lastPage, type Case } from './case.js';

// Sue and Tom rose in the period, but Tom after coming back: the row says so by listing nothing. Una rose before it and
// Pat after it. Ali came back before it and Lee after it, Zoe's secondment was stopped, and Zak's was inward.
export const cases: readonly Case[] = [
  {
    variables: { from: '2025-07-01', to: '2026-03-31', raisedFrom: '2025-02-01' },
    data: {
      placements: {
        nodes: [
          {
            id: 'PL-learned',
            startDate: '2025-02-01',
            endDate: '2026-01-31',
            person: { id: 'sue', displayName: 'Sue Sorrel' },
            host: { id: 'F2', name: 'Birchgate Bank' },
            skillsGained: [
              {
                skill: { key: 'machine-learning', name: 'Machine learning' },
                levelBefore: 'WORKING',
                levelAfter: 'PRACTITIONER',
                assessedOn: '2025-09-01',
              },
              {
                skill: { key: 'data-modelling', name: 'Data modelling' },
                levelBefore: null,
                levelAfter: 'WORKING',
                assessedOn: '2025-10-10',
              },
            ],
          },
          {
            id: 'PL-learned-afterwards',
            startDate: '2025-01-06',
            endDate: '2025-12-31',
            person: { id: 'tom', displayName: 'Tom Teak' },
            host: { id: 'F3', name: 'Cresswell Energy' },
            skillsGained: [],
          },
        ],
        pageInfo: lastPage,
      },
    },
  },
];

import { lastPage, type Case } from './case.js';

// PL-followed's clearance lapses on its last day and PL-first's never does. Rob's has been renewed since vetting.
// Sue's lapsed before PL-learned ended, but it has ended.
export const cases: readonly Case[] = [
  {
    variables: {},
    data: {
      placements: {
        nodes: [
          {
            id: 'PL-renewed',
            endDate: '2026-12-15',
            vetting: { level: 'SC', expiresOn: '2026-11-30', confirmedOn: '2025-11-03' },
            person: {
              id: 'rob',
              displayName: 'Rob Rice',
              clearance: { level: 'SC', expiresOn: '2033-03-31' },
            },
            host: { id: 'D1', name: 'Cabinet Office' },
          },
          {
            id: 'PL-lapsing',
            endDate: '2026-12-31',
            vetting: { level: 'SC', expiresOn: '2026-10-31', confirmedOn: '2025-12-01' },
            person: {
              id: 'rae',
              displayName: 'Rae Rye',
              clearance: { level: 'SC', expiresOn: '2026-10-31' },
            },
            host: { id: 'D3', name: 'Home Office' },
          },
        ],
        pageInfo: lastPage,
      },
    },
  },
];

import { count, lastPage, type Case } from './case.js';

// The whole of 16 May counts; PL-vetting-new came to vetting at midnight after it.
export const cases: readonly Case[] = [
  {
    variables: { since: '2026-05-16' },
    data: {
      placements: {
        nodes: [
          {
            id: 'PL-vetting-long',
            statusSince: '2026-03-02T08:15:00.000Z',
            startDate: '2026-07-01',
            person: { id: 'bea', displayName: 'Bea Beech' },
            host: { id: 'D4', name: 'HM Revenue & Customs' },
          },
          {
            id: 'PL-vetting',
            statusSince: '2026-05-16T16:30:00.000Z',
            startDate: '2026-07-06',
            person: { id: 'ali', displayName: 'Ali Acacia' },
            host: { id: 'F2', name: 'Birchgate Bank' },
          },
        ],
        totalCount: count(2),
        pageInfo: lastPage,
      },
    },
  },
];

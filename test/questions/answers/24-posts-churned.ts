import { lastPage, type Case } from './case.js';

// The Head of Correspondence changed on 1 October 2024, 1 April 2025 and 3 November 2025; the Head of Briefing twice,
// and once more in May 2026, after the period.
// Listed are those who left in the period; the present holder has not.
export const cases: readonly Case[] = [
  {
    variables: { from: '2024-06-15', to: '2026-04-30' },
    data: {
      posts: {
        nodes: [
          {
            id: 'PO-letters',
            reference: 'D3/letters',
            title: 'Head of Correspondence',
            grade: 'G7',
            department: { id: 'D3', name: 'Home Office' },
            changesOfHolder: 3,
            tenures: {
              nodes: [
                {
                  from: '2025-04-01',
                  to: '2025-11-02',
                  kind: 'SUBSTANTIVE',
                  person: { id: 'home-office-8', displayName: 'Home office 8' },
                },
                {
                  from: '2024-10-01',
                  to: '2025-03-31',
                  kind: 'SUBSTANTIVE',
                  person: { id: 'home-office-7', displayName: 'Home office 7' },
                },
                {
                  from: '2023-02-01',
                  to: '2024-09-30',
                  kind: 'SUBSTANTIVE',
                  person: { id: 'home-office-6', displayName: 'Home office 6' },
                },
              ],
            },
          },
        ],
        pageInfo: lastPage,
      },
    },
  },
];

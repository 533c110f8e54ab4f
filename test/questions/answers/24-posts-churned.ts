import { lastPage, type Case } from './case.js';

const held = (from: string, to: string | null, number: number): object => ({
  from,
  to,
  kind: 'SUBSTANTIVE',
  person: { id: `home-office-${number}`, displayName: `Home office ${number}` },
});

const formerLetters = [
  held('2025-04-01', '2025-11-02', 8),
  held('2024-10-01', '2025-03-31', 7),
  held('2023-02-01', '2024-09-30', 6),
];

// The Head of Correspondence changed on 1 October 2024, 1 April 2025 and 3 November 2025; the Head of Briefing twice,
// and once more in May 2026, after the period.
// Listed are all who held it by the end of the period, the present holder too where they had begun.
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
              nodes: [held('2025-11-03', null, 9), ...formerLetters],
            },
          },
        ],
        pageInfo: lastPage,
      },
    },
  },
  {
    asking: 'a period that is over',
    variables: { from: '2024-06-15', to: '2025-10-31', changesAtLeast: 2 },
    data: {
      posts: {
        nodes: [
          {
            id: 'PO-letters',
            reference: 'D3/letters',
            title: 'Head of Correspondence',
            grade: 'G7',
            department: { id: 'D3', name: 'Home Office' },
            changesOfHolder: 2,
            tenures: { nodes: formerLetters },
          },
          {
            id: 'PO-briefing',
            reference: 'D3/briefing',
            title: 'Head of Briefing',
            grade: 'G7',
            department: { id: 'D3', name: 'Home Office' },
            changesOfHolder: 2,
            tenures: {
              nodes: [
                held('2025-04-01', '2026-05-10', 12),
                held('2024-10-01', '2025-03-31', 11),
                held('2023-02-01', '2024-09-30', 10),
              ],
            },
          },
        ],
        pageInfo: lastPage,
      },
    },
  },
];

import { lastPage, type Case } from './case.js';

// One is due today, one was in May; one more is due tomorrow, and the fourth is closed.
export const cases: readonly Case[] = [
  {
    variables: { today: '2026-06-15' },
    data: {
      conflicts: {
        nodes: [
          {
            id: 'C-overdue',
            kind: 'SUPPLIER',
            description: 'The firm supplies the host.',
            status: 'OPEN',
            reviewOn: '2026-05-01',
            placement: {
              id: 'PL-lapsing',
              status: 'ACTIVE',
              person: { id: 'rae', displayName: 'Rae Rye' },
              home: { id: 'F1', name: 'Aldermoor Analytics' },
              host: { id: 'D3', name: 'Home Office' },
            },
          },
          {
            id: 'C-today',
            kind: 'FINANCIAL',
            description: 'Holds shares in the host.',
            status: 'MITIGATED',
            reviewOn: '2026-06-15',
            placement: {
              id: 'PL-outward',
              status: 'ACTIVE',
              person: { id: 'vic', displayName: 'Vic Vine' },
              home: { id: 'D4', name: 'HM Revenue & Customs' },
              host: { id: 'F1', name: 'Aldermoor Analytics' },
            },
          },
        ],
        pageInfo: lastPage,
      },
    },
  },
];

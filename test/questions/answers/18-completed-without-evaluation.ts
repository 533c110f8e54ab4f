import { count, lastPage, type Case } from './case.js';

// PL-not-yet-due was completed a day later; those that were terminated are not evaluated either, and not asked for.
export const cases: readonly Case[] = [
  {
    variables: { endedBy: '2026-03-17' },
    data: {
      placements: {
        nodes: [
          {
            id: 'PL-forgotten',
            actualEndDate: '2025-11-30',
            scheme: { name: 'Digital Exchange' },
            person: { id: 'xan', displayName: 'Xan Xylia' },
            host: { id: 'D4', name: 'HM Revenue & Customs' },
          },
          {
            id: 'PL-overdue',
            actualEndDate: '2026-03-17',
            scheme: { name: 'Science Exchange' },
            person: { id: 'zak', displayName: 'Zak Zinnia' },
            host: { id: 'D3', name: 'Home Office' },
          },
        ],
        totalCount: count(2),
        pageInfo: lastPage,
      },
    },
  },
];

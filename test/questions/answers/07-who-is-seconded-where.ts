import { count, lastPage, type Case } from './case.js';

// Three had begun by 3 June 2024 and not ended; PL-older ended the day before. PL-given-up has such dates too, and never
// came about.
export const cases: readonly Case[] = [
  {
    variables: { on: '2024-06-03' },
    data: {
      placements: {
        nodes: [
          {
            id: 'PL-old-outward',
            type: 'OUTWARD_SECONDMENT',
            startDate: '2024-02-01',
            endDate: '2024-07-31',
            fte: 1,
            person: { id: 'wes', displayName: 'Wes Willow', grade: 'G7', profession: 'POLICY', skills: [] },
            home: { id: 'D1', name: 'Cabinet Office' },
            host: { id: 'F2', name: 'Birchgate Bank' },
            post: null,
          },
          {
            id: 'PL-exception',
            type: 'LOAN',
            startDate: '2024-03-01',
            endDate: '2026-08-31',
            fte: 1,
            person: {
              id: 'yan',
              displayName: 'Yan Yew',
              grade: 'G6',
              profession: 'POLICY',
              skills: [{ skill: { key: 'data-modelling', name: 'Data modelling' }, level: 'PRACTITIONER' }],
            },
            home: { id: 'D4', name: 'HM Revenue & Customs' },
            host: { id: 'D3', name: 'Home Office' },
            post: null,
          },
          {
            id: 'PL-old',
            type: 'INWARD_SECONDMENT',
            startDate: '2024-05-01',
            endDate: '2025-01-31',
            fte: 1,
            person: {
              id: 'will',
              displayName: 'Will Wheat',
              grade: null,
              profession: null,
              skills: [
                { skill: { key: 'machine-learning', name: 'Machine learning' }, level: 'EXPERT' },
                { skill: { key: 'negotiation', name: 'Negotiation' }, level: 'WORKING' },
              ],
            },
            home: { id: 'F1', name: 'Aldermoor Analytics' },
            host: { id: 'D1', name: 'Cabinet Office' },
            post: null,
          },
        ],
        totalCount: count(3),
        pageInfo: lastPage,
      },
    },
  },
];

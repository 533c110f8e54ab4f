import { count, lastPage, type Case } from './case.js';

// Of the live inward secondments that end by 13 September, PL-followed has a successor, and several are from Cresswell,
// which is in the FTSE 250. PL-after ends a day later, and PL-overstayed was to end yesterday. PL-outward goes to a firm,
// and PL-called-off never began.
export const cases: readonly Case[] = [
  {
    variables: { from: '2026-06-15', to: '2026-09-13' },
    data: {
      placements: {
        nodes: [
          {
            id: 'PL-first',
            endDate: '2026-07-31',
            person: { id: 'bo', displayName: 'Bo Barley' },
            home: { id: 'F1', name: 'Aldermoor Analytics' },
            host: { id: 'D1', name: 'Cabinet Office' },
            post: { id: 'PO-fraud', title: 'Fraud Analytics Lead' },
          },
          {
            id: 'PL-last',
            endDate: '2026-09-13',
            person: { id: 'cy', displayName: 'Cy Clover' },
            home: { id: 'F2', name: 'Birchgate Bank' },
            host: { id: 'D4', name: 'HM Revenue & Customs' },
            post: null,
          },
        ],
        totalCount: count(2),
        pageInfo: lastPage,
      },
    },
  },
];

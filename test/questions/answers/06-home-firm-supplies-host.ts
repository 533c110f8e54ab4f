import { lastPage, type Case } from './case.js';

// Aldermoor supplies the Home Office, where PL-called-off never went, and HM Revenue & Customs, from where PL-outward goes.
// Birchgate supplied HM Revenue & Customs until May, and Cresswell will supply the Home Office from July.
// Of Aldermoor's contracts, one ran out during the placement and one before it.
export const cases: readonly Case[] = [
  {
    variables: { on: '2026-06-15' },
    data: {
      placements: {
        nodes: [
          {
            id: 'PL-lapsing',
            startDate: '2025-12-01',
            endDate: '2026-12-31',
            person: { id: 'rae', displayName: 'Rae Rye' },
            home: { id: 'F1', name: 'Aldermoor Analytics' },
            host: { id: 'D3', name: 'Home Office' },
            conflictsScreenedAt: '2025-11-12T14:00:00.000Z',
            conflictingContracts: [
              { reference: 'HO/2025/17', from: '2025-01-01', to: '2026-12-31', valueBand: 'FROM_1M_TO_10M' },
              { reference: 'HO/2023/4', from: '2023-01-01', to: '2026-01-31', valueBand: 'FROM_100K_TO_1M' },
            ],
          },
        ],
        pageInfo: lastPage,
      },
    },
  },
];

import { lastPage, type Case } from './case.js';

const scheme = { name: 'Digital Exchange', maximumMonths: 24 };

const atMaximum = {
  id: 'PL-at-maximum',
  startDate: '2024-08-01',
  plannedEndDate: '2026-07-31',
  maximumEndDate: '2026-07-31',
  scheme,
  person: { id: 'abe', displayName: 'Abe Alder' },
  host: { id: 'D1', name: 'Cabinet Office' },
  extensions: [],
};

const nearMaximum = {
  id: 'PL-near-maximum',
  startDate: '2024-10-01',
  plannedEndDate: '2026-08-01',
  maximumEndDate: '2026-09-30',
  scheme,
  person: { id: 'gil', displayName: 'Gil Gram' },
  host: { id: 'D7', name: 'Department for Science' },
  extensions: [],
};

const exception = {
  id: 'PL-exception',
  startDate: '2024-03-01',
  plannedEndDate: '2026-08-31',
  maximumEndDate: '2026-08-31',
  scheme,
  person: { id: 'yan', displayName: 'Yan Yew' },
  host: { id: 'D3', name: 'Home Office' },
  extensions: [{ to: '2026-08-31', exceptionReference: 'EX/7' }],
};

export const cases: readonly Case[] = [
  {
    // From 1 August to 30 September are 60 days; PL-not-so-near has 61 to go.
    // PL-forgotten had none, but is over.
    asking: 'within the usual 60 days',
    variables: {},
    data: { placements: { nodes: [atMaximum, nearMaximum, exception], pageInfo: lastPage } },
  },
  {
    asking: 'with not a day to spare',
    variables: { days: 0 },
    data: { placements: { nodes: [atMaximum, exception], pageInfo: lastPage } },
  },
];

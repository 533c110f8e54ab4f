import { count, withheld, type Case } from './case.js';

const homeOffice = { id: 'D3', name: 'Home Office' };
const revenue = { id: 'D4', name: 'HM Revenue & Customs' };
const science = { id: 'D7', name: 'Department for Science' };

// Six developers went from the Home Office to HM Revenue & Customs in 2025, the seventh on the last day of 2024. Two went
// on from there to Science on the last day of 2025. Lee came the other way, between two posts that are not digital.
const revenueFromHome = {
  department: revenue,
  counterpart: homeOffice,
  arrivals: count(6),
  departures: count(0),
  net: 6,
};
const revenueToScience = {
  department: revenue,
  counterpart: science,
  arrivals: count(0),
  departures: withheld,
  net: null,
};

export const cases: readonly Case[] = [
  {
    asking: 'between all departments',
    variables: { from: '2025-01-01', to: '2025-12-31' },
    data: {
      staffFlowStatistics: [
        { department: homeOffice, counterpart: revenue, arrivals: count(0), departures: count(6), net: -6 },
        revenueFromHome,
        revenueToScience,
        { department: science, counterpart: revenue, arrivals: withheld, departures: count(0), net: null },
      ],
    },
  },
  {
    asking: 'seen from one department',
    variables: { from: '2025-01-01', to: '2025-12-31', within: 'hm-revenue-customs' },
    data: { staffFlowStatistics: [revenueFromHome, revenueToScience] },
  },
];

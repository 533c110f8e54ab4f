// The placements under way on the day of the questions: 28, of which 20 are to or from a firm and 8 between departments.
import { placement, placements, type PlacementFact } from './placement.js';

/** A year at the Cabinet Office for six experts of Aldermoor, activated after 10, 20, … 60 days. */
const modellers = placements(6, 'PL-model', 'aldermoor', 'F1 > D1', '2026-01-05 – 2026-12-31', (number) => ({
  cost: { annual: 3_650_000, hostShare: 0.75 },
  daysToActive: 10 * number,
}));

/** A year at the Department for Energy for five people of the Home Office, activated after 5, 15, 25, 35 and 100 days. */
const surveyors = placements(
  5,
  'PL-survey',
  'home-office',
  'D3 > D5',
  '2026-02-02 – 2027-01-31',
  (number) => ({
    scheme: 'S2',
    region: 'NORTH_WEST',
    cost: { annual: 7_300_000, hostShare: 1 },
    daysToActive: number === 5 ? 100 : 10 * number - 5,
  }),
);

/** Of experts from firms, ending at different times round the coming 90 days, which end on 13 September. */
const ending: readonly PlacementFact[] = [
  placement('PL-last', 'cy', 'F2 > D4', '2025-01-01 – 2026-09-13', {
    status: 'EXTENDED',
    region: 'NORTH_WEST',
    extension: { from: '2026-06-30', to: '2026-09-13' },
  }),
  placement('PL-first', 'bo', 'F1 > D1', '2025-08-01 – 2026-07-31', {
    post: 'PO-fraud',
    vetting: { level: 'BPSS', expiresOn: null },
  }),
  // Its clearance lasts to the last day.
  placement('PL-followed', 'di', 'F1 > D1', '2025-09-01 – 2026-08-31', {
    successor: 'PL-following',
    vetting: { level: 'SC', expiresOn: '2026-08-31' },
  }),
  placement('PL-smaller-firm', 'ed', 'F3 > D3', '2025-08-16 – 2026-08-15'),
  placement('PL-after', 'flo', 'F1 > D7', '2025-09-15 – 2026-09-14', { region: 'NORTH_WEST' }),
  // Nobody has recorded that it is over.
  placement('PL-overstayed', 'aldermoor-7', 'F1 > D7', '2025-06-15 – 2026-06-14'),
  placement('PL-outward', 'vic', 'D4 > F1', '2025-08-02 – 2026-08-01'),
];

/** 0, 60 and 61 days short of two years, and one beyond them by an exception. */
const long: readonly PlacementFact[] = [
  placement('PL-exception', 'yan', 'D4 > D3', '2024-03-01 – 2026-08-31', {
    maximumEnd: '2026-08-31',
    status: 'EXTENDED',
    extension: { from: '2026-02-28', to: '2026-08-31', exceptionReference: 'EX/7' },
  }),
  placement('PL-at-maximum', 'abe', 'D3 > D1', '2024-08-01 – 2026-07-31', { maximumEnd: '2026-07-31' }),
  placement('PL-near-maximum', 'gil', 'F3 > D7', '2024-10-01 – 2026-08-01', {
    maximumEnd: '2026-09-30',
    region: 'WALES',
  }),
  placement('PL-not-so-near', 'huw', 'F3 > D7', '2024-10-01 – 2026-07-31', {
    maximumEnd: '2026-09-30',
    region: null,
  }),
];

export const livePlacements: readonly PlacementFact[] = [
  ...modellers,
  ...surveyors,
  placement('PL-half', 'zoe', 'D4 > D7', '2026-01-12 – 2027-01-11', {
    post: 'PO-research',
    fte: 0.5,
    region: 'WALES',
  }),
  ...ending,
  ...long,
  placement('PL-lapsing', 'rae', 'F1 > D3', '2025-12-01 – 2026-12-31', {
    screenedAt: '2025-11-12 14:00:00.000',
    vetting: { level: 'SC', expiresOn: '2026-10-31' },
  }),
  placement('PL-renewed', 'rob', 'F2 > D1', '2025-11-03 – 2026-12-15', {
    vetting: { level: 'SC', expiresOn: '2026-11-30' },
  }),
  // Their hosts closed on 1 April 2026.
  placement('PL-split-host', 'sam', 'F3 > D6', '2025-09-01 – 2026-10-31', { region: 'WALES' }),
  placement('PL-split-host-sooner', 'ned', 'F3 > D6', '2025-09-01 – 2026-09-30', { region: 'WALES' }),
  placement('PL-renamed-host', 'tess', 'F3 > D8', '2025-09-01 – 2026-11-30', { region: 'WALES' }),
];

// The placements that are over, that never began, and that are still to begin; those to firms are in learners.ts.
import { placement, placements, type PlacementFact } from './placement.js';

/** Of six experts of Birchgate, with objectives and benefits. */
const achievers = placements(6, 'PL-achiever', 'birchgate', 'F2 > D4', '2025-01-06 – 2025-09-30', () => ({
  status: 'COMPLETED',
  actualEnd: '2025-09-30',
  evaluatedOn: '2025-11-14',
}));

/** Five for want of money and two at their own wish, all of Birchgate; six called back by Cresswell; one between departments. */
const terminated: readonly PlacementFact[] = [
  ...[7, 8, 9, 10, 11, 12, 13].map((number) =>
    placement(`PL-stopped-${number}`, `birchgate-${number}`, 'F2 > D5', '2025-01-06 – 2025-12-31', {
      status: 'TERMINATED',
      actualEnd: '2025-06-30',
      endReason: number < 12 ? 'FUNDING' : 'PERSONAL',
    }),
  ),
  ...placements(6, 'PL-recalled', 'cresswell', 'F3 > D5', '2025-01-06 – 2025-12-31', () => ({
    status: 'TERMINATED',
    actualEnd: '2025-06-30',
    endReason: 'RECALLED_BY_HOME',
  })),
  // In the year after.
  placement('PL-stopped-later', 'cresswell-7', 'F3 > D5', '2025-03-03 – 2026-03-02', {
    status: 'TERMINATED',
    actualEnd: '2026-01-30',
    endReason: 'FUNDING',
  }),
  placement('PL-reorganised', 'revenue-1', 'D4 > D3', '2025-01-06 – 2025-12-31', {
    status: 'TERMINATED',
    actualEnd: '2025-06-30',
    endReason: 'REORGANISATION',
  }),
];

/** Completed and not evaluated: 17 March 2026 is 90 days before the questions. */
const unevaluated: readonly PlacementFact[] = [
  placement('PL-overdue', 'zak', 'F2 > D3', '2025-03-18 – 2026-03-31', {
    status: 'COMPLETED',
    actualEnd: '2026-03-17',
    scheme: 'S2',
  }),
  placement('PL-forgotten', 'xan', 'D1 > D4', '2025-01-06 – 2025-11-30', {
    status: 'COMPLETED',
    actualEnd: '2025-11-30',
    maximumEnd: '2025-11-30',
  }),
  placement('PL-not-yet-due', 'cabinet-2', 'D1 > D6', '2025-03-19 – 2026-03-18', {
    status: 'COMPLETED',
    actualEnd: '2026-03-18',
  }),
];

const overOrGivenUp: readonly PlacementFact[] = [
  placement('PL-older', 'birchgate-1', 'F2 > D5', '2024-01-08 – 2024-06-02', {
    status: 'COMPLETED',
    actualEnd: '2024-06-02',
    evaluatedOn: '2024-08-01',
  }),
  placement('PL-old', 'will', 'F1 > D1', '2024-05-01 – 2025-01-31', {
    status: 'COMPLETED',
    actualEnd: '2025-01-31',
    evaluatedOn: '2025-03-03',
    cost: { annual: 3_650_000, hostShare: 0.5 },
  }),
  placement('PL-old-outward', 'wes', 'D1 > F2', '2024-02-01 – 2024-12-31', {
    status: 'TERMINATED',
    actualEnd: '2024-07-31',
    endReason: 'PERSONAL',
  }),
  placement('PL-given-up', 'wyn', 'F1 > D1', '2024-05-01 – 2024-12-31', {
    status: 'WITHDRAWN',
    endReason: 'PERSONAL',
    cost: { annual: 9_000_000, hostShare: 0.5 },
  }),
  placement('PL-called-off', 'wyn', 'F1 > D3', '2026-04-06 – 2026-08-31', {
    status: 'WITHDRAWN',
    cost: { annual: 9_000_000, hostShare: 0.5 },
  }),
  placement('PL-declined', 'wes', 'D1 > F3', '2026-03-02 – 2027-03-01', { status: 'WITHDRAWN' }),
];

const toCome: readonly PlacementFact[] = [
  placement('PL-following', 'ugo', 'F1 > D1', '2026-09-01 – 2027-08-31', {
    status: 'APPROVED',
    statusSince: '2026-05-20 10:00:00.000',
  }),
  // In vetting since 29, 30 and 105 days.
  placement('PL-vetting-new', 'val', 'F2 > D3', '2026-07-06 – 2027-07-05', {
    status: 'VETTING',
    statusSince: '2026-05-17 00:00:00.000',
  }),
  placement('PL-vetting', 'ali', 'D4 > F2', '2026-07-06 – 2027-07-05', {
    status: 'VETTING',
    statusSince: '2026-05-16 16:30:00.000',
  }),
  placement('PL-vetting-long', 'bea', 'D3 > D4', '2026-07-01 – 2027-06-30', {
    status: 'VETTING',
    statusSince: '2026-03-02 08:15:00.000',
  }),
];

export const otherPlacements: readonly PlacementFact[] = [
  ...achievers,
  ...terminated,
  ...unevaluated,
  ...overOrGivenUp,
  ...toCome,
];

// Outward secondments that are over, of people whose level in a skill rose at some time.
import { placement, type PlacementFact } from './placement.js';

type Ended = Pick<PlacementFact, 'vetting'> & { readonly status?: 'TERMINATED'; readonly actualEnd?: string };

/** Completed as planned, and evaluated, where nothing else is said. */
function ended(
  id: string,
  person: string,
  way: string,
  period: string,
  { status, actualEnd, vetting }: Ended = {},
): PlacementFact {
  const planned = placement(id, person, way, period);
  return {
    ...planned,
    actualEnd: actualEnd ?? planned.plannedEnd,
    ...(status ? { status, endReason: 'PERSONAL' } : { status: 'COMPLETED', evaluatedOn: '2026-06-01' }),
    ...(vetting && { vetting }),
  };
}

export const learners: readonly PlacementFact[] = [
  // Sue's level rose there. Her clearance lapsed before she came back.
  ended('PL-learned', 'sue', 'D1 > F2', '2025-02-01 – 2026-01-31', {
    vetting: { level: 'SC', expiresOn: '2025-12-31' },
  }),
  // Tom's rose soon afterwards and Pat's in May 2026; Una's rose in January 2025.
  ended('PL-learned-afterwards', 'tom', 'D4 > F3', '2025-01-06 – 2025-12-31'),
  ended('PL-learned-since', 'pat', 'D3 > F3', '2025-01-06 – 2025-12-31'),
  ended('PL-learned-before', 'una', 'D3 > F1', '2025-01-06 – 2025-12-31'),
  // Ali was back by July 2025, and Lee was not by March 2026. Zoe's was stopped.
  ended('PL-learned-early', 'ali', 'D4 > F3', '2024-09-02 – 2025-06-30'),
  ended('PL-learned-late', 'lee', 'D9 > F2', '2025-05-01 – 2026-04-30'),
  ended('PL-stopped-learning', 'zoe', 'D4 > F1', '2025-01-06 – 2025-12-31', {
    status: 'TERMINATED',
    actualEnd: '2025-11-28',
  }),
];

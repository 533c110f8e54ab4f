// A placement and an occasion for the tests of the rules, whole unless a test says otherwise.
import type { Occasion, PlacementState } from './placement.js';

export const occasion: Occasion = { actor: 'P9', now: '2026-04-01 09:00:00.000', today: '2026-04-01' };

/** A year-long inward secondment from 1 April 2026 at version 3. */
export function aPlacement(differences: Partial<PlacementState> = {}): PlacementState {
  return {
    key: 7,
    id: 'PL7',
    version: 3,
    status: 'PROPOSED',
    type: 'INWARD_SECONDMENT',
    personId: 'P1',
    hostDepartmentId: 'D2',
    hostFirmId: null,
    postId: 'PO1',
    fte: 0.6,
    startDate: '2026-04-01',
    plannedEndDate: '2027-03-31',
    maximumEndDate: '2028-03-31',
    proposedAt: '2026-01-15 16:30:00.000',
    conflictsScreenedAt: null,
    agreementSignedOn: null,
    approvals: [],
    objectives: [],
    ...differences,
  };
}

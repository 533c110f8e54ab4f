// What the rules know of a placement.
import type { ApprovalSide, PlacementStatus, PlacementType } from './enums.js';

/** In whose name and when a change is made. */
export interface Occasion {
  /** The person's identifier. */
  readonly actor: string;
  /** The moment in UTC, `YYYY-MM-DD HH:MM:SS.mmm`. */
  readonly now: string;
  /** The day of that moment, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface PlacementState {
  /** The key inside the database. */
  readonly key: number;
  readonly id: string;
  readonly version: number;
  readonly status: PlacementStatus;
  readonly type: PlacementType;
  readonly personId: string;
  readonly hostDepartmentId: string | null;
  readonly hostFirmId: string | null;
  readonly postId: string | null;
  readonly fte: number;
  readonly startDate: string;
  readonly plannedEndDate: string;
  readonly maximumEndDate: string;
  readonly proposedAt: string;
  readonly conflictsScreenedAt: string | null;
  readonly agreementSignedOn: string | null;
  readonly approvals: readonly ApprovalState[];
  readonly objectives: readonly ObjectiveState[];
}

export interface ApprovalState {
  readonly side: ApprovalSide;
  readonly approverId: string;
}

export interface ObjectiveState {
  readonly key: number;
  readonly id: string;
}

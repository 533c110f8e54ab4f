// What a change means for the placement's own row, with the columns that the writer keeps for readers.
import type { Updateable } from 'kysely';
import { ClearanceLevel, rankIn } from '../../../kit/vocabulary/index.js';
import type { PlacementTable } from '../../database/tables.js';
import { daysBetween } from '../../domain/calendar.js';
import type { Change } from '../../domain/outcome.js';
import type { Occasion, PlacementState } from '../../domain/placement.js';
import { isLive } from '../../domain/state-machine.js';

type Columns = Updateable<PlacementTable>;

/** The columns of a placement that a change sets, all but its version. */
export function changedColumns(placement: PlacementState, change: Change, occasion: Occasion): Columns {
  return {
    ...statusColumns(placement, change, occasion),
    ...agreementColumns(change, occasion),
    ...dateColumns(change),
    ...evaluationColumns(change),
    ...(change.successor ? { successor_id: change.successor.key } : {}),
  };
}

function statusColumns(
  { status, proposedAt }: PlacementState,
  { to, vetting }: Change,
  { now, today }: Occasion,
): Columns {
  // A placement extended again has been EXTENDED since the first time.
  if (to === undefined || to === status) return {};
  return {
    status: to,
    status_since: now,
    is_live: isLive(to) ? 1 : 0,
    ...(to === 'ACTIVE' ? { activated_at: now, days_to_active: daysBetween(proposedAt, now) } : {}),
    ...(vetting
      ? {
          vetting_level: rankIn(ClearanceLevel, vetting.level),
          vetting_expires_on: vetting.expiresOn,
          vetting_confirmed_on: today,
        }
      : {}),
  };
}

function agreementColumns({ agreement, conflicts }: Change, { now }: Occasion): Columns {
  return {
    ...(conflicts ? { conflicts_screened_at: now } : {}),
    ...(agreement
      ? {
          agreement_reference: agreement.reference,
          agreement_signed_on: agreement.signedOn,
          host_cost_share: agreement.hostCostShare,
          annual_cost: agreement.annualCost,
        }
      : {}),
  };
}

function dateColumns({ extension, ending }: Change): Columns {
  return {
    ...(extension
      ? { planned_end_date: extension.to, end_date: extension.to, maximum_end_date: extension.maximumEndDate }
      : {}),
    ...(extension?.exceptionReference ? { exception_reference: extension.exceptionReference } : {}),
    ...(ending
      ? {
          actual_end_date: ending.actualEndDate,
          end_date: ending.actualEndDate,
          end_reason: ending.endReason,
        }
      : {}),
  };
}

function evaluationColumns({ evaluation }: Change): Columns {
  if (evaluation === undefined) return {};
  return {
    evaluated_on: evaluation.evaluatedOn,
    rating: evaluation.rating,
    would_repeat: evaluation.wouldRepeat ? 1 : 0,
    narrative: evaluation.narrative ?? null,
  };
}

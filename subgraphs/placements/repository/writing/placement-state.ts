// Reads what the rules need to know of a placement, and keeps others from changing it meanwhile.
import type { Kysely } from 'kysely';
import type { SqlDialect } from '../../../kit/database/dialect.js';
import { ClearanceLevel, nameAtRank } from '../../../kit/vocabulary/index.js';
import type { Tables } from '../../database/tables.js';
import type { ApprovalSide, PlacementStatus, PlacementType } from '../../domain/enums.js';
import type { PlacementEngagement } from '../../domain/full-time.js';
import type { PlacementState } from '../../domain/placement.js';
import type { SuccessorState } from '../../domain/results.js';
import { committedStatuses, liveStatuses } from '../../domain/state-machine.js';
import { guardPerson } from './person-guard.js';

/** A placement as a writer finds it. */
export interface LockedPlacement extends PlacementState {
  /** The opportunity it answers, locked too. */
  readonly opportunity: LockedOpportunity | null;
}

export interface LockedOpportunity {
  readonly key: number;
  readonly requiredClearance: ClearanceLevel | null;
}

/** A placement, locked until the transaction ends; undefined where there is none. */
export async function lockPlacement(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  id: string,
): Promise<LockedPlacement | undefined> {
  const row = await transaction
    .selectFrom('placement')
    .select([
      'id as key',
      'public_id as id',
      'version',
      'status',
      'type',
      'person_id as personId',
      'host_department_id as hostDepartmentId',
      'host_firm_id as hostFirmId',
      'post_id as postId',
      'opportunity_id as opportunityKey',
      'fte',
      'start_date as startDate',
      'planned_end_date as plannedEndDate',
      'maximum_end_date as maximumEndDate',
      'proposed_at as proposedAt',
      'conflicts_screened_at as conflictsScreenedAt',
      'agreement_signed_on as agreementSignedOn',
    ])
    .where('public_id', '=', id)
    .modifyEnd(dialect.forUpdate)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  // All locks come before the first plain read, which fixes what the transaction sees.
  await guardPerson(transaction, dialect, row.personId);
  const opportunity =
    row.opportunityKey === null ? null : await lockOpportunity(transaction, dialect, row.opportunityKey);
  const approvals = await transaction
    .selectFrom('placement_approval')
    .select(['side', 'approver_person_id as approverId'])
    .where('placement_id', '=', row.key)
    .execute();
  const objectives = await transaction
    .selectFrom('objective')
    .select(['id as key', 'public_id as id'])
    .where('placement_id', '=', row.key)
    .execute();
  return {
    ...row,
    opportunity,
    status: row.status as PlacementStatus,
    type: row.type as PlacementType,
    approvals: approvals.map(({ side, approverId }) => ({ side: side as ApprovalSide, approverId })),
    objectives,
  };
}

async function lockOpportunity(
  transaction: Kysely<Tables>,
  dialect: SqlDialect,
  key: number,
): Promise<LockedOpportunity> {
  const { requiredClearance } = await transaction
    .selectFrom('opportunity')
    .select('required_clearance as requiredClearance')
    .where('id', '=', key)
    .modifyEnd(dialect.forUpdate)
    .executeTakeFirstOrThrow();
  return { key, requiredClearance: nameAtRank(ClearanceLevel, requiredClearance) };
}

/**
 * The placements of a person that are live or committed.
 *
 * @param except the key of a placement that does not count
 */
export function engagementsOf(
  transaction: Kysely<Tables>,
  personId: string,
  except = 0,
): Promise<PlacementEngagement[]> {
  return transaction
    .selectFrom('placement')
    .select(['public_id as id', 'fte', 'start_date as from', 'end_date as to'])
    .where('person_id', '=', personId)
    .where('status', 'in', [...committedStatuses])
    .where('id', '!=', except)
    .orderBy('id')
    .execute();
}

/** The identifiers of other placements under way that answer an opportunity. */
export async function placementsFilling(
  transaction: Kysely<Tables>,
  opportunityKey: number,
  except: number,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('placement')
    .select('public_id as id')
    .where('opportunity_id', '=', opportunityKey)
    .where('status', 'in', [...liveStatuses])
    .where('id', '!=', except)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** A placement that may become a successor; null where there is none. */
export async function successorState(
  transaction: Kysely<Tables>,
  id: string | null | undefined,
): Promise<SuccessorState | null> {
  if (id === null || id === undefined) return null;
  const row = await transaction
    .selectFrom('placement')
    .select(['id as key', 'start_date as startDate'])
    .where('public_id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** How many conflicts of interest are recorded for a placement. */
export async function conflictCount(transaction: Kysely<Tables>, placementKey: number): Promise<number> {
  const { recorded } = await transaction
    .selectFrom('conflict')
    .select(({ fn }) => fn.countAll().as('recorded'))
    .where('placement_id', '=', placementKey)
    .executeTakeFirstOrThrow();
  return Number(recorded);
}

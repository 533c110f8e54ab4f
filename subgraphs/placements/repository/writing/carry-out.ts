// Writes what was decided. The placement's own row comes first: where somebody else changed it, nothing more is written.
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Change } from '../../domain/outcome.js';
import type { Occasion } from '../../domain/placement.js';
import { changedColumns } from './changed-columns.js';
import type { LockedPlacement } from './placement-state.js';
import { recordResults } from './record-results.js';

/** Whether the change was written; false where the placement was changed by somebody else since it was read. */
export async function carryOut(
  transaction: Kysely<Tables>,
  placement: LockedPlacement,
  change: Change,
  occasion: Occasion,
  newId: () => string,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('placement')
    .set({ ...changedColumns(placement, change, occasion), version: placement.version + 1 })
    .where('id', '=', placement.key)
    .where('version', '=', placement.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await recordTransition(transaction, placement, change, occasion);
  await recordHistory(transaction, placement.key, change, occasion, newId);
  await recordResults(transaction, placement.key, change, newId);
  if (change.to === 'ACTIVE' && placement.opportunity !== null) {
    await transaction
      .updateTable('opportunity')
      .set({ status: 'FILLED' })
      .where('id', '=', placement.opportunity.key)
      .execute();
  }
  return true;
}

async function recordTransition(
  transaction: Kysely<Tables>,
  placement: LockedPlacement,
  { to, reason }: Change,
  { actor, now }: Occasion,
): Promise<void> {
  if (to === undefined) return;
  await transaction
    .insertInto('placement_transition')
    .values({
      placement_id: placement.key,
      from_status: placement.status,
      to_status: to,
      happened_at: now,
      actor_person_id: actor,
      reason: reason ?? null,
      replaced_version: placement.version,
    })
    .execute();
}

async function recordHistory(
  transaction: Kysely<Tables>,
  placementKey: number,
  { approval, conflicts, extension }: Change,
  { actor, now }: Occasion,
  newId: () => string,
): Promise<void> {
  if (approval !== undefined) {
    await transaction
      .deleteFrom('placement_approval')
      .where('placement_id', '=', placementKey)
      .where('side', '=', approval.side)
      .execute();
    await transaction
      .insertInto('placement_approval')
      .values({
        placement_id: placementKey,
        side: approval.side,
        approver_person_id: actor,
        approved_at: now,
        reference: approval.reference ?? null,
      })
      .execute();
  }
  if (conflicts !== undefined && conflicts.length > 0) {
    const rows = conflicts.map(({ kind, description, mitigation, status, reviewOn }) => ({
      public_id: newId(),
      placement_id: placementKey,
      kind,
      description,
      mitigation: mitigation ?? null,
      status,
      review_by: reviewOn,
    }));
    await transaction.insertInto('conflict').values(rows).execute();
  }
  if (extension !== undefined) {
    const { from, to, exceptionReference } = extension;
    await transaction
      .insertInto('placement_extension')
      .values({
        placement_id: placementKey,
        from_date: from,
        to_date: to,
        extended_at: now,
        exception_reference: exceptionReference,
      })
      .execute();
  }
}

// Approvals and changes of status as rows.
import type { Insertable } from 'kysely';
import type { Tables } from '../../subgraphs/placements/database/tables.js';
import type { Approvers } from './approvers.js';
import { momentText } from './calendar.js';
import { personId } from './people-rows.js';
import { placementId, type Placement } from './placement.js';
import type { Step } from './placement-history.js';
import { withdrawalReasons } from './placement-texts.js';
import type { Random } from './random.js';

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

/** Home and host are approved by two different people, neither of them the one placed. */
export function approvalRows(
  placement: Placement,
  steps: readonly Step[],
  approvers: Approvers,
  random: Random,
): Row<'placement_approval'>[] {
  const used = [placement.person];
  return steps.flatMap(({ kind, side, at }) => {
    if (kind !== 'APPROVAL' || side === undefined) return [];
    const approver =
      side === 'COMMISSION'
        ? approvers.caseworker(used, random)
        : approvers.of(side, placement, used, random);
    used.push(approver);
    const reference =
      side === 'COMMISSION' || random.chance(30) ? `APP-${placementId(placement.place)}-${side}` : null;
    return [
      {
        placement_id: placement.key,
        side,
        approver_person_id: personId(approver),
        approved_at: momentText(at),
        reference,
      },
    ];
  });
}

/** @param approvals whoever gave the last one needed made the placement APPROVED */
export function transitionRows(
  placement: Placement,
  steps: readonly Step[],
  approvals: readonly Row<'placement_approval'>[],
  approvers: Approvers,
  random: Random,
): Row<'placement_transition'>[] {
  let from: string | null = null;
  return steps.flatMap(({ to, side, at, replacedVersion }) => {
    if (to === undefined) return [];
    const approval = approvals.find((one) => one.side === side);
    const transition = {
      placement_id: placement.key,
      from_status: from,
      to_status: to,
      happened_at: momentText(at),
      actor_person_id:
        approval?.approver_person_id ?? personId(approvers.caseworker([placement.person], random)),
      reason:
        to === 'WITHDRAWN'
          ? random.pick(withdrawalReasons)
          : to === 'EXTENDED'
            ? 'More time to finish the work.'
            : null,
      replaced_version: replacedVersion,
    };
    from = to;
    return [transition];
  });
}

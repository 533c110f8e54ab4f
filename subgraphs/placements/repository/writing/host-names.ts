// Which host and which posts a placement is about.
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { ChangeNames } from '../../domain/directory.js';
import type { PlacementType } from '../../domain/enums.js';

interface PlacementNames extends Omit<ChangeNames, 'actorId'> {
  readonly type: PlacementType;
}

/** The type and the host of a placement, its post and that of the opportunity it answers; undefined where there is no such placement. */
export async function hostNames(
  reads: Kysely<Tables>,
  placementId: string,
): Promise<PlacementNames | undefined> {
  const row = await reads
    .selectFrom('placement')
    .leftJoin('opportunity', 'opportunity.id', 'placement.opportunity_id')
    .select([
      'placement.type as type',
      'placement.host_department_id as hostDepartmentId',
      'placement.host_firm_id as hostFirmId',
      'placement.post_id as postId',
      'opportunity.post_id as opportunityPostId',
    ])
    .where('placement.public_id', '=', placementId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { hostDepartmentId, hostFirmId, postId, opportunityPostId } = row;
  return {
    type: row.type as PlacementType,
    hostDepartmentId,
    hostFirmId,
    postIds: [...new Set([postId, opportunityPostId])].filter((id) => id !== null),
  };
}

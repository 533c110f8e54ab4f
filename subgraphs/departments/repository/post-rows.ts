// A post's columns as a row of the graph.
import type { Kysely } from 'kysely';
import { ClearanceLevel, Grade, nameAtRank, type Profession } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { PostRow } from '../domain/post.js';
import { publishedHolderName } from '../domain/published-holder.js';

/** The query that gives `StoredPost`s. */
export function storedPosts(reads: Kysely<Tables>) {
  return reads
    .selectFrom('post')
    .select([
      'post.id as key',
      'post.public_id as id',
      'post.department_id as departmentKey',
      'post.reports_to_id as reportsToKey',
      'post.reference as reference',
      'post.title as title',
      'post.grade as grade',
      'post.unit as unit',
      'post.profession as profession',
      'post.fte as fte',
      'post.pay_floor as payFloor',
      'post.pay_ceiling as payCeiling',
      'post.is_digital_leadership as isDigitalLeadership',
      'post.required_clearance as requiredClearance',
      'post.published_holder_name as holderName',
      'post.has_unnamed_holder as hasUnnamedHolder',
      'post.version as version',
    ])
    .$castTo<StoredPost>();
}

export interface StoredPost extends Pick<
  PostRow,
  'key' | 'departmentKey' | 'reportsToKey' | 'id' | 'reference' | 'title' | 'unit' | 'fte' | 'version'
> {
  readonly grade: number;
  readonly profession: Profession | null;
  readonly payFloor: number | null;
  readonly payCeiling: number | null;
  readonly isDigitalLeadership: number;
  readonly requiredClearance: number | null;
  readonly holderName: string | null;
  readonly hasUnnamedHolder: number;
}

export function postRow(stored: StoredPost): PostRow {
  const grade = nameAtRank(Grade, stored.grade);
  return {
    key: stored.key,
    departmentKey: stored.departmentKey,
    reportsToKey: stored.reportsToKey,
    id: stored.id,
    reference: stored.reference,
    title: stored.title,
    grade,
    unit: stored.unit,
    profession: stored.profession,
    fte: stored.fte,
    payBand:
      stored.payFloor === null || stored.payCeiling === null
        ? null
        : { floor: stored.payFloor, ceiling: stored.payCeiling },
    isDigitalLeadership: stored.isDigitalLeadership === 1,
    requiredClearance: nameAtRank(ClearanceLevel, stored.requiredClearance),
    publishedHolderName: publishedHolderName(grade, stored.holderName),
    hasUnnamedHolder: stored.hasUnnamedHolder === 1,
    version: stored.version,
  };
}

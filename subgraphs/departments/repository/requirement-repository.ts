// What posts require, as the graph reads it.
import { sql } from 'kysely';
import { allOf } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { keySet, type KeySetRow } from '../../kit/database/key-sets.js';
import { nameAtRank, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { PostRequirementFilter } from '../domain/filters.js';
import type { RequirementRow } from '../domain/post.js';
import { requirementCondition } from './post-condition.js';

export class RequirementRepository {
  constructor(private readonly database: Database<Tables>) {}

  /** What these posts require, by skill. */
  async ofPosts(postKeys: readonly number[]): Promise<RequirementRow[]> {
    const rows = await this.database.reads
      .selectFrom('post_requirement')
      .select(['post_id as postKey', 'skill_key as skillKey', 'level', 'is_essential as isEssential'])
      .where(this.database.dialect.keysIn(sql.ref('post_requirement.post_id'), postKeys))
      .orderBy('post_id')
      .orderBy('skill_key')
      .execute();
    return rows.map(({ postKey, skillKey, level, isEssential }) => ({
      postKey,
      skill: { __typename: 'Skill', key: skillKey },
      level: nameAtRank(SkillLevel, level === 0 ? null : level),
      isEssential: isEssential === 1,
    }));
  }

  /** The keys of the skills that matching requirements name. */
  skillKeys(
    where: PostRequirementFilter,
    among: readonly string[] | null | undefined,
    limit: number,
    today: string,
  ): Promise<KeySetRow> {
    const { reads, dialect } = this.database;
    const query = reads
      .selectFrom('post_requirement')
      .select('post_requirement.skill_key as key')
      .distinct()
      .where(
        allOf([
          requirementCondition(where, { dialect, today }),
          among ? dialect.keysIn(sql.ref('post_requirement.skill_key'), among) : undefined,
        ]),
      );
    return keySet(reads, query, limit);
  }
}

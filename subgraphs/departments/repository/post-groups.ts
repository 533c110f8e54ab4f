// Posts in groups by an attribute of theirs.
import { sql } from 'kysely';
import { allOf } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { keyGroups, type KeyGroupsRow } from '../../kit/database/key-groups.js';
import { Grade, nameAtRank } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { PostAttribute } from '../domain/enums.js';

export class PostGroups {
  constructor(private readonly database: Database<Tables>) {}

  /**
   * The identifiers of posts by an attribute, grades from the most junior on.
   *
   * @param among only these posts; all where null
   * @param limit how many identifiers at most
   */
  groups(by: PostAttribute, among: readonly string[] | null, limit: number): Promise<KeyGroupsRow> {
    const { reads, dialect } = this.database;
    const column = sql.ref<string | number>(by === 'GRADE' ? 'post.grade' : 'post.profession');
    const query = reads
      .selectFrom('post')
      .select(['post.public_id as key', column.as('value')])
      .where(
        allOf([
          // No grade is stored as rank 0.
          by === 'GRADE' ? sql`${column} > 0` : sql`${column} is not null`,
          among ? dialect.keysIn(sql.ref('post.public_id'), among) : undefined,
        ]),
      )
      .orderBy('value')
      .orderBy('post.id');
    return keyGroups(reads, query, limit, (value) =>
      typeof value === 'number' ? nameAtRank(Grade, value) : value,
    );
  }
}

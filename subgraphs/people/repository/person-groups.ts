// People in groups by an attribute of theirs.
import { sql } from 'kysely';
import { allOf } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { keyGroups, type KeyGroupsRow } from '../../kit/database/key-groups.js';
import { Grade, nameAtRank } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { PersonAttribute } from '../domain/enums.js';

const columns = { GRADE: 'grade', PROFESSION: 'profession', REGION: 'region', KIND: 'kind' } as const;

export class PersonGroups {
  constructor(private readonly database: Database<Tables>) {}

  /**
   * The identifiers of people by an attribute, grades from the most junior on.
   *
   * @param among only these people; all where null
   * @param limit how many identifiers at most
   */
  groups(by: PersonAttribute, among: readonly string[] | null, limit: number): Promise<KeyGroupsRow> {
    const { reads, dialect } = this.database;
    const column = sql.ref<string | number>(`person.${columns[by]}`);
    const query = reads
      .selectFrom('person')
      .select(['person.public_id as key', column.as('value')])
      .where(
        allOf([
          // No grade is stored as rank 0.
          by === 'GRADE' ? sql`${column} > 0` : sql`${column} is not null`,
          among ? dialect.keysIn(sql.ref('person.public_id'), among) : undefined,
        ]),
      )
      .orderBy('value')
      .orderBy('person.id');
    return keyGroups(reads, query, limit, (value) =>
      typeof value === 'number' ? nameAtRank(Grade, value) : value,
    );
  }
}

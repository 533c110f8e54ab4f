// Organisations in groups by an attribute of theirs.
import { sql } from 'kysely';
import { allOf } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { keyGroups, type KeyGroupsRow } from '../../kit/database/key-groups.js';
import type { Tables } from '../database/tables.js';
import type { DepartmentAttribute } from '../domain/enums.js';

export class DepartmentGroups {
  constructor(private readonly database: Database<Tables>) {}

  /**
   * The identifiers of organisations by an attribute; one with several parents is in the group of each.
   *
   * @param among only these organisations; all where null
   * @param limit the maximum number of identifiers, each counted once for each group it is in
   */
  groups(by: DepartmentAttribute, among: readonly string[] | null, limit: number): Promise<KeyGroupsRow> {
    const { reads, dialect } = this.database;
    const departments = reads
      .selectFrom('department')
      .select('department.public_id as key')
      .where(allOf([among ? dialect.keysIn(sql.ref('department.public_id'), among) : undefined]));
    if (by !== 'PARENT') {
      const column = sql.ref<string>(by === 'FORMAT' ? 'department.format' : 'department.status');
      const query = departments.select(column.as('value')).orderBy('value').orderBy('department.id');
      return keyGroups(reads, query, limit);
    }
    const query = departments
      .innerJoin('department_parent', 'department_parent.child_id', 'department.id')
      .innerJoin('department as parent', 'parent.id', 'department_parent.parent_id')
      .select(['parent.public_id as value', 'parent.name as label'])
      .orderBy('parent.name')
      .orderBy('parent.id')
      .orderBy('department.id');
    return keyGroups(reads, query, limit);
  }
}

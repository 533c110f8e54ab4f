// Keeps the table by which `within` is one indexed look-up.
import type { Kysely } from 'kysely';
import { bulkInsert } from '../../kit/database/bulk-insert.js';
import type { Tables } from '../database/tables.js';
import { closure } from '../domain/department-tree.js';

/**
 * Makes `department_ancestor` anew from `department` and `department_parent`. Code that adds departments or changes
 * what they belong to calls it in the same transaction.
 */
export async function rebuildTree(transaction: Kysely<Tables>): Promise<void> {
  const departments = await transaction.selectFrom('department').select('id').orderBy('id').execute();
  const belongings = await transaction
    .selectFrom('department_parent')
    .select(['child_id as child', 'parent_id as parent'])
    .orderBy('child_id')
    .orderBy('parent_id')
    .execute();
  const below = closure(
    departments.map(({ id }) => id),
    belongings,
  );
  await transaction.deleteFrom('department_ancestor').execute();
  await bulkInsert(
    transaction,
    'department_ancestor',
    below.map(({ department, ancestor }) => ({ ancestor_id: ancestor, department_id: department })),
  );
}

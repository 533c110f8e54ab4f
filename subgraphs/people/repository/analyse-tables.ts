// Engines choose their indices by what they know of the tables.
import type { Database } from '../../kit/database/database.js';
import type { Tables } from '../database/tables.js';

const largeTables = [
  'person',
  'skill_assertion',
  'skill_rise',
  'clearance',
  'department_skill_people',
  'workforce_people',
] as const;

/** Lets the engine measure its tables, as is wanted after a bulk load; a sample of each index, so that it takes no longer for more rows. */
export async function analyseTables(database: Database<Tables>): Promise<void> {
  await database.write(async (transaction) => {
    for (const statement of database.dialect.analyses(largeTables)) await statement.execute(transaction);
  });
}

// Engines choose their indices by what they know of the tables. SQLite knows nothing until told to look.
import { sql } from 'kysely';
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
    if (database.dialect.name === 'sqlite') {
      await sql`pragma analysis_limit = 1000`.execute(transaction);
      await sql`analyze`.execute(transaction);
    } else {
      await sql`analyze table ${sql.join(largeTables.map((name) => sql.table(name)))}`.execute(transaction);
    }
  });
}

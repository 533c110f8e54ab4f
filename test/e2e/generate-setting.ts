// Databases filled by the generator, and sums of what is in them.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import {
  closeDatabases,
  databaseNames,
  openDatabases,
  type DatabaseName,
  type Databases,
} from '../../scripts/generate/databases.js';

export const today = '2026-06-15';
export const options = { people: 2_000, placements: 500, seed: 7, today };

export type Urls = Readonly<Record<string, string>>;

export function inFolder(folder: string): Urls {
  return Object.fromEntries(databaseNames.map((name) => [name, `file:${join(folder, `${name}.db`)}`]));
}

/** The rows of a query, as objects. */
export async function rowsOf<Row>(database: Databases[DatabaseName], query: string): Promise<Row[]> {
  const { rows } = await sql.raw<Row>(query).execute(database.reads);
  return rows;
}

const tablesOf: Readonly<Record<DatabaseName, readonly string[]>> = {
  people: [
    'person',
    'clearance',
    'skill',
    'skill_assertion',
    'skill_rise',
    'capability_role',
    'capability_role_level',
    'role_requirement',
    'department_skill_people',
    'skill_people',
    'workforce_people',
    'department_profession_people',
  ],
  departments: [
    'department',
    'department_parent',
    'department_ancestor',
    'department_successor',
    'post',
    'post_requirement',
    'tenure',
    'supplier_relationship',
    'supplier_contract',
    'supplier_firm',
  ],
  'partner-firms': ['firm', 'agreement', 'offer'],
  placements: [
    'scheme',
    'opportunity',
    'opportunity_skill',
    'placement',
    'placement_skill',
    'placement_approval',
    'placement_extension',
    'placement_transition',
    'conflict',
    'objective',
    'benefit_claim',
  ],
};

/** A sum of everything in each table, without regard to the order of rows. */
export async function checksums(urls: Urls): Promise<Record<string, string>> {
  const databases = await openDatabases(urls);
  try {
    const sums: Record<string, string> = {};
    for (const name of databaseNames) {
      for (const table of tablesOf[name]) {
        const rows = await rowsOf<object>(databases[name], `select * from ${table}`);
        const lines = rows
          .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
          .sort();
        sums[table] = `${lines.length} ${createHash('sha256').update(lines.join('\n')).digest('hex')}`;
      }
    }
    return sums;
  } finally {
    await closeDatabases(databases);
  }
}

/** A fresh database for each subgraph. */
export async function freshUrls(fresh: () => Promise<string>): Promise<Urls> {
  return Object.fromEntries(
    await Promise.all(databaseNames.map(async (name) => [name, await fresh()] as const)),
  );
}

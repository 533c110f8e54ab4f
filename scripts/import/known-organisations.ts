// The organisations that there are, for imports of what refers to them, read from the databases of the subgraphs that
// own them: the graph does not run while it imports into embedded ones.
import { migrations as departmentMigrations } from '../../subgraphs/departments/database/migrations.js';
import type { Tables as DepartmentTables } from '../../subgraphs/departments/database/tables.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import { migrations as firmMigrations } from '../../subgraphs/partner-firms/database/migrations.js';
import type { Tables as FirmTables } from '../../subgraphs/partner-firms/database/tables.js';

/** The identifiers of all departments, closed ones among them. */
export async function departmentIds(url: string | undefined): Promise<ReadonlySet<string>> {
  const database = await openDatabase<DepartmentTables>(url ?? '', departmentMigrations);
  try {
    return idsOf(await database.reads.selectFrom('department').select('public_id').execute());
  } finally {
    await database.close();
  }
}

/** The identifiers of all partner firms, whatever their status. */
export async function firmIds(url: string | undefined): Promise<ReadonlySet<string>> {
  const database = await openDatabase<FirmTables>(url ?? '', firmMigrations);
  try {
    return idsOf(await database.reads.selectFrom('firm').select('public_id').execute());
  } finally {
    await database.close();
  }
}

function idsOf(rows: readonly { readonly public_id: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ public_id }) => public_id));
}

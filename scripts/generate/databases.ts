// The four databases that are filled, opened together and closed together.
import type { Database } from '../../subgraphs/kit/database/database.js';
import { openDatabase } from '../../subgraphs/kit/database/open-database.js';
import { migrations as departmentMigrations } from '../../subgraphs/departments/database/migrations.js';
import type { Tables as DepartmentTables } from '../../subgraphs/departments/database/tables.js';
import { migrations as firmMigrations } from '../../subgraphs/partner-firms/database/migrations.js';
import type { Tables as FirmTables } from '../../subgraphs/partner-firms/database/tables.js';
import { migrations as peopleMigrations } from '../../subgraphs/people/database/migrations.js';
import type { Tables as PeopleTables } from '../../subgraphs/people/database/tables.js';
import { migrations as placementMigrations } from '../../subgraphs/placements/database/migrations.js';
import type { Tables as PlacementTables } from '../../subgraphs/placements/database/tables.js';

export interface Databases {
  readonly people: Database<PeopleTables>;
  readonly departments: Database<DepartmentTables>;
  readonly 'partner-firms': Database<FirmTables>;
  readonly placements: Database<PlacementTables>;
}

export type DatabaseName = keyof Databases;

export const databaseNames: readonly DatabaseName[] = [
  'partner-firms',
  'departments',
  'people',
  'placements',
];

/**
 * Opens all four, or none.
 *
 * @param urls by the name of the subgraph
 * @throws DatabaseError where one cannot be opened
 */
export async function openDatabases(urls: Readonly<Record<string, string>>): Promise<Databases> {
  const opened: { close(): Promise<void> }[] = [];
  const open = async <Tables>(
    name: DatabaseName,
    migrations: Parameters<typeof openDatabase>[1],
  ): Promise<Database<Tables>> => {
    const url = urls[name];
    if (url === undefined) throw new Error(`no database for ${name}`);
    const database = closedOnce(await openDatabase<Tables>(url, migrations));
    opened.push(database);
    return database;
  };
  try {
    return {
      people: await open<PeopleTables>('people', peopleMigrations),
      departments: await open<DepartmentTables>('departments', departmentMigrations),
      'partner-firms': await open<FirmTables>('partner-firms', firmMigrations),
      placements: await open<PlacementTables>('placements', placementMigrations),
    };
  } catch (error) {
    await Promise.all(opened.map((database) => database.close()));
    throw error;
  }
}

export async function closeDatabases(databases: Databases): Promise<void> {
  await Promise.all(databaseNames.map((name) => databases[name].close()));
}

/** Each database is closed as soon as it is filled, to free its memory, and all of them at the end. */
function closedOnce<Tables>(database: Database<Tables>): Database<Tables> {
  let closing: Promise<void> | undefined;
  return { ...database, close: () => (closing ??= database.close()) };
}

// `import people`: tells the file of people from that of their skills by their columns, and imports the people first.
import type { Database } from '../../kit/database/database.js';
import { fileKinds } from '../../kit/importer/file-kinds.js';
import { importFile, type ImportOptions, type ImportReport } from '../../kit/importer/import-file.js';
import type { Tables } from '../database/tables.js';
import type { KnownOrganisations } from './homes.js';
import { people } from './people.js';
import { peopleSkills, skillsColumns } from './people-skills.js';
import { peopleColumns } from './person-row.js';

/**
 * Imports people and, where there is a second file, their skills, each file as one transaction.
 *
 * @param organisations where people may be at home
 */
export async function* importPeople(
  database: Database<Tables>,
  files: readonly string[],
  organisations: KnownOrganisations,
  today: string,
  options: ImportOptions,
): AsyncGenerator<ImportReport> {
  const sorted = await fileKinds(files, { people: peopleColumns, skills: skillsColumns });
  for (const file of sorted.people)
    yield await importFile(database, file, people(organisations, today), options);
  for (const file of sorted.skills) yield await importFile(database, file, peopleSkills(today), options);
}

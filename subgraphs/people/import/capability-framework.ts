// `import capability-framework`: tells the file of skills from that of roles by their columns, so that their order does
// not matter, and imports the skills first, because roles ask for them.
import type { Database } from '../../kit/database/database.js';
import { fileKinds } from '../../kit/importer/file-kinds.js';
import { importFile, type ImportOptions, type ImportReport } from '../../kit/importer/import-file.js';
import type { Tables } from '../database/tables.js';
import { frameworkRoles, roleColumns } from './framework-roles.js';
import { frameworkSkills, skillColumns } from './framework-skills.js';

/** Imports the framework's files, each as one transaction. */
export async function* importCapabilityFramework(
  database: Database<Tables>,
  files: readonly string[],
  options: ImportOptions,
): AsyncGenerator<ImportReport> {
  const parts = await fileKinds(files, { roles: roleColumns, skills: skillColumns });
  for (const file of parts.skills) yield await importFile(database, file, frameworkSkills, options);
  for (const file of parts.roles) yield await importFile(database, file, frameworkRoles, options);
}

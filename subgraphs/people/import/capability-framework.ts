// `import capability-framework`: tells the file of skills from that of roles by their columns, so that their order does
// not matter, and imports the skills first, because roles ask for them.
import type { Database } from '../../kit/database/database.js';
import { csvHeader } from '../../kit/importer/csv-items.js';
import { hasColumns } from '../../kit/importer/columns.js';
import { explainFailure } from '../../kit/importer/explain-failure.js';
import { ImportFailure } from '../../kit/importer/import-failure.js';
import { importFile, type ImportOptions, type ImportReport } from '../../kit/importer/import-file.js';
import type { Tables } from '../database/tables.js';
import { frameworkRoles, roleColumns } from './framework-roles.js';
import { frameworkSkills, skillColumns } from './framework-skills.js';

type Part = 'roles' | 'skills';

/** Imports the framework's files, each as one transaction. */
export async function* importCapabilityFramework(database: Database<Tables>, files: readonly string[], options: ImportOptions): AsyncGenerator<ImportReport> {
  const parts = await Promise.all(files.map(async (file) => [file, await partOf(file)] as const));
  for (const [file, part] of parts) if (part === 'skills') yield await importFile(database, file, frameworkSkills, options);
  for (const [file, part] of parts) if (part === 'roles') yield await importFile(database, file, frameworkRoles, options);
}

async function partOf(file: string): Promise<Part> {
  try {
    const header = await csvHeader(file);
    if (hasColumns(header, roleColumns)) return 'roles';
    if (hasColumns(header, skillColumns)) return 'skills';
    throw new ImportFailure('NOT_THIS_KIND', `is neither the roles nor the skills of a capability framework. Its first line names: ${header.join(', ')}.`);
  } catch (error) {
    throw explainFailure(file, error);
  }
}

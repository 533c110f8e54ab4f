// `import organogram`: tells the senior return from the junior one by their columns, so that their order does not matter.
import { csvHeader } from '../../kit/importer/csv-items.js';
import { hasColumns, type ColumnSpec, type ColumnSpecs } from '../../kit/importer/columns.js';
import { explainFailure } from '../../kit/importer/explain-failure.js';
import { ImportFailure } from '../../kit/importer/import-failure.js';
import { importFile, type ImportOptions, type ImportReport } from '../../kit/importer/import-file.js';
import type { Database } from '../../kit/database/database.js';
import type { Tables } from '../database/tables.js';
import { juniorColumns, juniorPosts } from './junior-posts.js';
import { seniorPosts } from './senior-posts.js';
import { seniorColumns } from './senior-row.js';

type Return = 'senior' | 'junior';

/**
 * Imports the returns of an organogram, the senior ones first, each as one transaction.
 *
 * @param departmentSlug the department that all rows are of, whatever they say
 */
export async function* importOrganogram(
  database: Database<Tables>,
  files: readonly string[],
  departmentSlug: string | undefined,
  options: ImportOptions,
): AsyncGenerator<ImportReport> {
  const returns = await Promise.all(files.map(async (file) => [file, await returnOf(file)] as const));
  for (const [file, kind] of returns) if (kind === 'senior') yield await importFile(database, file, seniorPosts(departmentSlug), options);
  for (const [file, kind] of returns) if (kind === 'junior') yield await importFile(database, file, juniorPosts(departmentSlug), options);
}

async function returnOf(file: string): Promise<Return> {
  try {
    const header = await csvHeader(file);
    if (hasColumns(header, seniorColumns)) return 'senior';
    if (hasColumns(header, juniorColumns)) return 'junior';
    throw new ImportFailure('NOT_THIS_KIND', `is neither a senior nor a junior return. Its first line names: ${header.join(', ')}. A senior return has ${required(seniorColumns)}; a junior return has ${required(juniorColumns)}.`);
  } catch (error) {
    throw explainFailure(file, error);
  }
}

function required(specs: ColumnSpecs<string>): string {
  return Object.values<ColumnSpec>(specs)
    .filter((column) => column.required)
    .map(({ names }) => names[0])
    .join(', ');
}

// `import organogram`: tells the senior return from the junior one by their columns, so that their order does not matter.
import { fileKinds } from '../../kit/importer/file-kinds.js';
import { importFile, type ImportOptions, type ImportReport } from '../../kit/importer/import-file.js';
import type { Database } from '../../kit/database/database.js';
import type { Tables } from '../database/tables.js';
import { juniorColumns, juniorPosts } from './junior-posts.js';
import { seniorPosts } from './senior-posts.js';
import { seniorColumns } from './senior-row.js';

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
  const returns = await fileKinds(files, {
    'senior returns': seniorColumns,
    'junior returns': juniorColumns,
  });
  for (const file of returns['senior returns'])
    yield await importFile(database, file, seniorPosts(departmentSlug), options);
  for (const file of returns['junior returns'])
    yield await importFile(database, file, juniorPosts(departmentSlug), options);
}

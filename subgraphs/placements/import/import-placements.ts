// `import placements`: tells the file of placements from that of their schemes by their columns, schemes first.
import type { Database } from '../../kit/database/database.js';
import { fileKinds } from '../../kit/importer/file-kinds.js';
import { importFile, type ImportOptions, type ImportReport } from '../../kit/importer/import-file.js';
import type { Tables } from '../database/tables.js';
import type { Neighbours } from './neighbours.js';
import { placementColumns } from './placement-row.js';
import { placements } from './placements.js';
import { schemeColumns, schemes } from './schemes.js';

/** Imports placements and, where there is a second file, their schemes, each file as one transaction. */
export async function* importPlacements(
  database: Database<Tables>,
  files: readonly string[],
  neighbours: Neighbours,
  today: string,
  options: ImportOptions,
): AsyncGenerator<ImportReport> {
  const sorted = await fileKinds(files, { placements: placementColumns, schemes: schemeColumns });
  for (const file of sorted.schemes) yield await importFile(database, file, schemes, options);
  for (const file of sorted.placements)
    yield await importFile(database, file, placements(neighbours, today), options);
}

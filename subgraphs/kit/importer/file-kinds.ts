// Tells files of one import apart by their columns, so that the order in which they are named does not matter.
import { csvHeader } from './csv-items.js';
import { hasColumns, type ColumnSpecs } from './columns.js';
import { explainFailure } from './explain-failure.js';
import { ImportFailure } from './import-failure.js';

/**
 * The files of each kind, in the order named. Where a file would fit several kinds, the first is meant.
 *
 * @throws ImportFailure where a file cannot be read or is of none of these kinds
 */
export async function fileKinds<Kind extends string>(
  files: readonly string[],
  kinds: Readonly<Record<Kind, ColumnSpecs<string>>>,
): Promise<Record<Kind, string[]>> {
  const sorted = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, [] as string[]])) as Record<
    Kind,
    string[]
  >;
  for (const file of files) sorted[await kindOf(file, kinds)].push(file);
  return sorted;
}

async function kindOf<Kind extends string>(
  file: string,
  kinds: Readonly<Record<Kind, ColumnSpecs<string>>>,
): Promise<Kind> {
  try {
    const header = await csvHeader(file);
    const kind = (Object.keys(kinds) as Kind[]).find((candidate) => hasColumns(header, kinds[candidate]));
    if (kind !== undefined) return kind;
    const expected = (Object.keys(kinds) as Kind[]).map(
      (candidate) => `${candidate} need ${requiredNames(kinds[candidate])}`,
    );
    throw new ImportFailure(
      'NOT_THIS_KIND',
      `does not have the columns of any file of this kind. Its first line names: ${header.join(', ')}. Expected: ${expected.join('; ')}.`,
    );
  } catch (error) {
    throw explainFailure(file, error);
  }
}

function requiredNames(specs: ColumnSpecs<string>): string {
  return Object.values(specs)
    .filter((column) => column.required)
    .map(({ names }) => `“${names[0]}”`)
    .join(', ');
}

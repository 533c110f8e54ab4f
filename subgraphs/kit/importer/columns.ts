// Which column of a file holds what, by any of the names it has had.
import { groupBy } from './group-by.js';
import { ImportFailure } from './import-failure.js';
import { nearest } from './nearest.js';

export interface ColumnSpec {
  /** The names it goes by, the preferred one first; case, spaces and punctuation do not matter. */
  readonly names: readonly [string, ...string[]];
  /** Whether a file without it cannot be imported. */
  readonly required?: boolean;
}

export type ColumnSpecs<Column extends string> = Readonly<Record<Column, ColumnSpec>>;

/** Where a column is in each row, and what the file calls it. */
export interface FoundColumn {
  readonly index: number;
  readonly name: string;
}

/**
 * Finds the columns in a header row; those that are not there are left out. A name that is nobody's may come twice.
 *
 * @throws ImportFailure where a required column is missing, or the name of a column found is there twice
 */
export function findColumns<Column extends string>(
  header: readonly string[],
  specs: ColumnSpecs<Column>,
): Partial<Record<Column, FoundColumn>> {
  const positions = groupBy(header.keys(), (index) => comparable(header[index] ?? ''));
  const found: Partial<Record<Column, FoundColumn>> = {};
  const missing: string[] = [];
  const repeated = new Set<readonly number[]>();
  for (const column of Object.keys(specs) as Column[]) {
    const { names, required = false } = specs[column];
    const places = names
      .map((name) => positions.get(comparable(name)))
      .find((position) => position !== undefined);
    const index = places?.[0];
    if (places === undefined || index === undefined) {
      if (required) missing.push(names[0]);
      continue;
    }
    found[column] = { index, name: (header[index] ?? '').trim() };
    if (places.length > 1) repeated.add(places);
  }
  if (missing.length > 0) throw new ImportFailure('NOT_THIS_KIND', missingColumns(missing, header));
  if (repeated.size > 0) throw new ImportFailure('NOT_THIS_KIND', repeatedColumns([...repeated], header));
  return found;
}

/** Whether a header row has all the required columns of a kind of file. */
export function hasColumns(header: readonly string[], specs: ColumnSpecs<string>): boolean {
  const names = new Set(header.map(comparable));
  return Object.values(specs).every(
    (spec) => spec.required !== true || spec.names.some((name) => names.has(comparable(name))),
  );
}

function comparable(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

function missingColumns(missing: readonly string[], header: readonly string[]): string {
  const listed = missing.map((name) => {
    const meant = nearest(name, header);
    return meant === undefined ? `“${name}”` : `“${name}” (did you mean “${meant.trim()}”?)`;
  });
  const columns = header.map((name) => name.trim()).filter((name) => name !== '');
  const advice = columns.length <= 1 ? ' Check that its cells are separated by commas.' : '';
  return `has no column ${listed.join(', ')}. Its first line names: ${columns.join(', ') || 'nothing'}.${advice}`;
}

function repeatedColumns(repeated: readonly (readonly number[])[], header: readonly string[]): string {
  const listed = repeated.map((places) => {
    const columns = places.map((place) => place + 1);
    return `“${(header[places[0] ?? 0] ?? '').trim()}” (columns ${columns.slice(0, -1).join(', ')} and ${columns.at(-1)})`;
  });
  return `has a column more than once: ${listed.join(', ')}. Keep one of each and remove or rename the others.`;
}

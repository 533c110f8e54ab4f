// A CSV file as rows of known columns, ready to be read cell by cell.
import { Cells } from './cells.js';
import { findColumns, type ColumnSpecs } from './columns.js';
import { csvRows } from './csv-rows.js';
import type { EncodingCounts } from './decode-text.js';
import { ImportFailure } from './import-failure.js';
import type { Tally } from './tally.js';

/**
 * The rows after the header. Columns that the file has beside the known ones are left alone.
 *
 * @throws ImportFailure where the file has no header or lacks a required column
 */
export async function* csvItems<Column extends string>(
  path: string,
  specs: ColumnSpecs<Column>,
  tally: Tally,
  encoding: EncodingCounts,
): AsyncGenerator<Cells<Column>> {
  let columns: ReturnType<typeof findColumns<Column>> | undefined;
  let width = 0;
  for await (const { line, cells } of csvRows(path, encoding)) {
    if (columns === undefined) {
      columns = findColumns(cells, specs);
      width = cells.length;
      continue;
    }
    const row = new Cells(line, columns, cells, tally);
    const surplus = cells.slice(width).find((cell) => cell.trim() !== '');
    if (surplus !== undefined) {
      tally.reject({
        line,
        column: `cell ${width + 1}`,
        value: surplus.slice(0, 200),
        rule: 'too-many-cells',
        suggestion: 'Put quotes round cells that hold commas or quotes.',
      });
      tally.read += 1;
      continue;
    }
    yield row;
  }
  if (columns === undefined) throw new ImportFailure('EMPTY', 'is empty.');
}

/** The first row of a CSV file, to tell what kind of return it is. */
export async function csvHeader(path: string): Promise<readonly string[]> {
  for await (const { cells } of csvRows(path, { windows1252Lines: 0 })) return cells;
  throw new ImportFailure('EMPTY', 'is empty.');
}

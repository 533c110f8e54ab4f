// A CSV file as rows of known columns, ready to be read cell by cell.
import { Cells } from './cells.js';
import { findColumns, type ColumnSpecs } from './columns.js';
import { csvRows } from './csv-rows.js';
import type { EncodingCounts } from './decode-text.js';
import { ImportFailure } from './import-failure.js';
import type { Problem, Tally } from './tally.js';

/**
 * The rows after the header. Columns that the file has beside the known ones are left alone. A row that has not as
 * many cells as the header is refused: a cell that is not there is no empty cell, which would remove what was known.
 *
 * @throws ImportFailure where the file has no header, lacks a required column or ends within a row
 */
export async function* csvItems<Column extends string>(
  path: string,
  specs: ColumnSpecs<Column>,
  tally: Tally,
  encoding: EncodingCounts,
): AsyncGenerator<Cells<Column>> {
  let columns: ReturnType<typeof findColumns<Column>> | undefined;
  let width = 0;
  for await (const { line, cells, isUnended } of csvRows(path, encoding)) {
    if (columns === undefined) {
      columns = findColumns(cells, specs);
      width = cells.length;
      continue;
    }
    if (cells.length < width && isUnended) {
      throw new ImportFailure(
        'TRUNCATED',
        `ends within the row that begins on line ${line}, after ${cells.length} of ${width} cells. It looks cut short: fetch it again, or complete the row.`,
      );
    }
    const problem = wrongLength(cells, width);
    if (problem === undefined) yield new Cells(line, columns, cells, tally);
    else {
      tally.reject({ line, ...problem });
      tally.read += 1;
    }
  }
  if (columns === undefined) throw new ImportFailure('EMPTY', 'is empty.');
}

function wrongLength(cells: readonly string[], width: number): Omit<Problem, 'line'> | undefined {
  if (cells.length < width) {
    return {
      column: `cell ${cells.length + 1}`,
      value: '',
      rule: 'short-row',
      suggestion: `The row has ${cells.length} of ${width} cells; it may be cut short. Write its empty cells too.`,
    };
  }
  const surplus = cells.slice(width).find((cell) => cell.trim() !== '');
  if (surplus === undefined) return undefined;
  return {
    column: `cell ${width + 1}`,
    value: surplus.slice(0, 200),
    rule: 'too-many-cells',
    suggestion: 'Put quotes round cells that hold commas or quotes.',
  };
}

/** The first row of a CSV file, to tell what kind of return it is. */
export async function csvHeader(path: string): Promise<readonly string[]> {
  for await (const { cells } of csvRows(path, { windows1252Lines: 0 })) return cells;
  throw new ImportFailure('EMPTY', 'is empty.');
}

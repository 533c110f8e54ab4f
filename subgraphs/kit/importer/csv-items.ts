// A CSV file as rows of known columns, ready to be read cell by cell.
import { Cells, longestReported } from './cells.js';
import { findColumns, type ColumnSpecs } from './columns.js';
import { csvRows } from './csv-rows.js';
import type { EncodingCounts } from './decode-text.js';
import { ImportFailure } from './import-failure.js';
import type { Problem, Tally } from './tally.js';

/** The longest cell, in characters; far above any that is meant, and below what databases take. */
const longestCell = 1024 * 1024;

/**
 * The rows after the header. Columns that the file has beside the known ones are left alone. A row that has not as
 * many cells as the header is refused: a cell that is not there is no empty cell, which would remove what was known. So is a row with
 * a cell that cannot be meant: one over 1 MiB, or with a NUL byte.
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
  let header: readonly string[] = [];
  for await (const { line, cells, isUnended } of csvRows(path, encoding)) {
    if (columns === undefined) {
      columns = findColumns(cells, specs);
      header = cells;
      continue;
    }
    if (cells.length < header.length && isUnended) {
      throw new ImportFailure(
        'TRUNCATED',
        `ends within the row that begins on line ${line}, after ${cells.length} of ${header.length} cells. The file may be cut short. Download it again, or complete the row.`,
      );
    }
    const problem = unreadableCell(cells, header) ?? wrongLength(cells, header.length);
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
      suggestion: `The row has ${cells.length} of ${width} cells. It may be cut short. Write empty cells too.`,
    };
  }
  const surplus = cells.slice(width).find((cell) => cell.trim() !== '');
  if (surplus === undefined) return undefined;
  return {
    column: `cell ${width + 1}`,
    value: surplus.slice(0, longestReported),
    rule: 'too-many-cells',
    suggestion: 'Put quotes around cells that contain commas or quotes.',
  };
}

function unreadableCell(
  cells: readonly string[],
  header: readonly string[],
): Omit<Problem, 'line'> | undefined {
  const index = cells.findIndex((cell) => cell.length > longestCell || cell.includes('\0'));
  const cell = cells[index];
  if (cell === undefined) return undefined;
  const column = (header[index] ?? '').trim() || `cell ${index + 1}`;
  const value = cell.slice(0, longestReported).replaceAll('\0', '\u2400');
  if (cell.length <= longestCell)
    return {
      column,
      value,
      rule: 'nul-byte',
      suggestion: 'The cell contains a NUL byte, shown as \u2400. Remove it, or export the file again.',
    };
  const suggestion = cell.includes('\n')
    ? 'The cell has more than 1 MiB and several lines. Its quote is probably not closed: close it, and import the file again.'
    : 'The cell has more than 1 MiB. Shorten it.';
  return { column, value: `${value}…`, rule: 'too-long', suggestion };
}

/** The first row of a CSV file, to tell what kind of return it is. */
export async function csvHeader(path: string): Promise<readonly string[]> {
  for await (const { cells } of csvRows(path, { windows1252Lines: 0 })) return cells;
  throw new ImportFailure('EMPTY', 'is empty.');
}

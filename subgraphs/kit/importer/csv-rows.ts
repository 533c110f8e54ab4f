// The rows of a CSV file, one at a time, each with the line it starts on.
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { decodeText, type EncodingCounts } from './decode-text.js';
import { ImportFailure } from './import-failure.js';
import { openInput } from './open-input.js';

export interface CsvRow {
  /** The line of the file that the row starts on, 1 for the first. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether the file ends with the row, without a line end: the row may be cut short. */
  readonly isUnended: boolean;
}

/** The longest row, in bytes; a quote that is never closed runs into it long before the memory is full. */
const longestRow = 16 * 1024 * 1024;

const advice = 'Save it as CSV in UTF-8 and import the saved file.';

/**
 * Rows in the order of the file, the header included, lines without any value left out.
 * A quote where none belongs is taken as a letter; only a row that never ends is a failure.
 *
 * @throws ImportFailure where the file cannot be read, is no text, ends inside a quoted cell, or has a row of over 16 MiB
 */
export async function* csvRows(path: string, encoding: EncodingCounts): AsyncGenerator<CsvRow> {
  // The line that the last whole row ended on; the parser is ahead of those who read from it.
  let lastLine = 0;
  const parser = parse({
    info: true,
    on_record: (record: string[], { lines }) => {
      lastLine = lines;
      return record;
    },
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRow,
  });
  const text = { ending: '' };
  // The parser raises what goes wrong before it; the callback only keeps it from being raised twice.
  pipeline(
    Readable.from(withLineFeeds(decodeText(openInput(path), encoding, advice), text)),
    parser,
    () => undefined,
  );
  try {
    let held: Omit<CsvRow, 'isUnended'> | undefined;
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      if (held !== undefined) yield { ...held, isUnended: false };
      held = { line: info.lines - lineEndsWithin(record), cells: record };
    }
    if (held !== undefined) yield { ...held, isUnended: text.ending !== '\n' };
  } catch (error) {
    throw error instanceof CsvError ? explained(error, lastLine) : error;
  }
}

/**
 * Every kind of line end as the one that lines are counted by.
 *
 * @param whole told what the text so far ends with
 */
async function* withLineFeeds(
  texts: AsyncIterable<string>,
  whole: { ending: string },
): AsyncGenerator<string> {
  for await (const text of texts) {
    const fed = text.replace(/\r\n?/g, '\n');
    whole.ending = fed.at(-1) ?? whole.ending;
    yield fed;
  }
}

function lineEndsWithin(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

function explained(error: CsvError, lastLine: number): ImportFailure {
  const line = typeof error['lines'] === 'number' ? error['lines'] : 0;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new ImportFailure(
      'TRUNCATED',
      `ends inside a quoted cell that begins on line ${line}. The file may be cut short. Download it again, or close the quote.`,
      { cause: error },
    );
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    // Only a quote takes a row past the end of its line.
    const isQuoted = line > lastLine + 1;
    return new ImportFailure(
      isQuoted ? 'TRUNCATED' : 'NOT_THIS_KIND',
      isQuoted
        ? `has a row of more than 16 MiB that reaches line ${line}. A quoted cell before it is probably never closed.`
        : `has more than 16 MiB in one row, on line ${line}. Shorten or remove it.`,
      { cause: error },
    );
  }
  return new ImportFailure('NOT_THIS_KIND', `cannot be read as CSV near line ${line}: ${error.message}`, {
    cause: error,
  });
}

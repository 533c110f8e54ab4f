// Tables as CSV: RFC 4180 with a header, in UTF-8. Text that a spreadsheet would take for a formula is defused by an
// apostrophe before it; numbers never are.
import { stringify, type Options } from 'csv-stringify/sync';
import { exactJson } from '../operation/exact-json.js';
import type { TableWriter } from './table-writer.js';

export const csvWriter: TableWriter = (columns) => {
  const options: Options = {
    record_delimiter: 'windows',
    // A single carriage return or line feed within a cell as well: readers end a line at either.
    quote_record_delimiter: true,
    eof: true,
    escape_formulas: true,
    // A line with nothing on it is no row to many readers.
    quoted_empty: columns.length === 1,
    cast: {
      boolean: String,
      object: (value) => exactJson(value),
      string: (text) => (text === '' ? emptyText : text),
    },
  };
  return {
    start: () => stringify([columns.map(({ name }) => name)], options),
    rows: (rows) =>
      stringify(
        rows.map((row) => columns.map(({ read }) => read(row))),
        options,
      ),
    end: () => undefined,
    failure: () => undefined,
  };
};

/** Text that is empty is quoted, and what is missing is not. */
const emptyText = { value: '', quoted_empty: true };

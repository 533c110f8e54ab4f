// Makes objects of rows that come as bare values, by code compiled once a statement: all its rows share one shape, and each
// is made in one go.
import type { SelectedRows } from './database.js';

/** A property of a row: which of the statement's columns it is made of, and how. */
export interface Property {
  readonly name: string;
  /** Positions among the statement's columns. */
  readonly columns: readonly number[];
  readonly decode?: ((...values: never[]) => unknown) | undefined;
}

export type RowsMaker = (selected: SelectedRows) => unknown[];

/** Rows with a property for each column, by the column's name. */
export function namedRows(columns: readonly { readonly name: string }[]): RowsMaker {
  return rowsMaker(columns.map(({ name }, index) => ({ name, columns: [index] })));
}

export function rowsMaker(properties: readonly Property[]): RowsMaker {
  const byColumn = compile<(columns: readonly unknown[][]) => unknown[]>(
    properties,
    (column) => `columns[${column}][i]`,
    (row) =>
      `(columns) => { const rows = new Array(columns[0].length); for (let i = 0; i < rows.length; i++) rows[i] = ${row}; return rows; }`,
  );
  const byRow = compile<(rows: readonly (readonly unknown[])[]) => unknown[]>(
    properties,
    (column) => `values[${column}]`,
    (row) => `(rows) => rows.map((values) => (${row}))`,
  );
  return (selected) => ('byColumn' in selected ? byColumn(selected.byColumn) : byRow(selected.byRow));
}

/** Makes a row of a record that has each column under a name of its own. */
export function recordMaker(
  properties: readonly Property[],
  names: readonly string[],
): (record: object) => unknown {
  return compile(
    properties,
    (column) => `record[${JSON.stringify(names[column])}]`,
    (row) => `(record) => (${row})`,
  );
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what its text makes
function compile<Make>(
  properties: readonly Property[],
  valueAt: (column: number) => string,
  write: (row: string) => string,
): Make {
  const decoders: Record<string, unknown> = {};
  const fields = properties.map(({ name, columns, decode }, index) => {
    const values = columns.map(valueAt).join(', ');
    if (decode !== undefined) decoders[`decode${index}`] = decode;
    return `${JSON.stringify(name)}: ${decode === undefined ? values : `decode${index}(${values})`}`;
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- names are quoted as JSON, all else is written here
  const make = new Function(...Object.keys(decoders), `return ${write(`{ ${fields.join(', ')} }`)};`) as (
    ...decoders: unknown[]
  ) => Make;
  return make(...Object.values(decoders));
}

// Reads the rows of a SELECT as one JSON cell: crossing from SQLite into JavaScript once for all rows
// instead of once for every value costs a third of the time from a few dozen rows on.
import type { SelectedRows } from '../../database.js';

/** The part of a prepared statement of the driver that reading needs. */
export interface PreparedSelect {
  all(parameters: readonly unknown[]): unknown[];
  columns(): readonly { readonly name: string }[];
}

/** A SELECT whose rows come as one JSON text. */
export interface JsonSelect {
  readonly columns: readonly { readonly name: string }[];
  /** A list for each column, as JSON. */
  cell(parameters: readonly unknown[]): string;
}

/**
 * A statement that gives its rows as bare values; undefined where the statement is no SELECT with distinct column names,
 * which has to be read in the ordinary way.
 *
 * Values are text, numbers and null, as this project stores them; a blob could not be read this way.
 */
export function jsonSelect(sql: string, prepare: (sql: string) => PreparedSelect): JsonSelect | undefined {
  if (!/^\s*(select|with)\b/i.test(sql)) return undefined;
  const columns = prepare(sql)
    .columns()
    .map(({ name }) => ({ name }));
  const names = columns.map(({ name }) => name);
  if (names.length === 0 || new Set(names).size !== names.length) return undefined;
  // A list for each column: fewer and longer lists than one for each row, which are quicker to write and to parse.
  const lists = names.map((name) => `json_group_array("${name.replaceAll('"', '""')}")`).join(', ');
  const prepared = prepare(`select json_array(${lists}) as cell from (${sql})`);
  return {
    columns,
    cell: (parameters) => {
      const [row] = prepared.all(parameters) as [{ cell: string }];
      return row.cell;
    },
  };
}

export function rowsOfCell(columns: JsonSelect['columns'], cell: string): SelectedRows {
  return { columns, byColumn: JSON.parse(cell) as unknown[][] };
}

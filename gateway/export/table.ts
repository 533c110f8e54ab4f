// An answer as a table: which columns it has, and how its rows are read. Made once for an operation; reading a row looks
// at nothing but the row.
import type { AnswerField } from './answer-tree.js';
import { columnsOf, itemColumns, type Column } from './columns.js';
import { exportRefused } from '../request/export-refusal.js';
import { isListField, isPageOf, rowListOf, type RowList } from './row-list.js';

/** A row before it is written: an item of the row list, and of the exploded list where there is one. */
export interface Row {
  readonly item: unknown;
  readonly element: unknown;
}

export interface TableColumn extends Pick<Column, 'name' | 'type' | 'fields'> {
  /** The value in a row; null or undefined where it has none. */
  read(row: Row): unknown;
}

export interface Table {
  /** The list that the rows are from; undefined where the answer is one row. */
  readonly rowList: RowList | undefined;
  readonly columns: readonly TableColumn[];
  /** The fields from a row to the list whose items become rows; none where no list is exploded. */
  readonly exploded: readonly AnswerField[];
  /** The rows of an answer's data; undefined where something above the row list is null. */
  rows(data: unknown): Row[] | undefined;
}

export interface TableOptions {
  readonly rows?: string | undefined;
  readonly explode?: string | undefined;
}

/**
 * @param fields of the operation's answer
 * @throws GraphQLError INVALID_EXPORT where the options and the operation make no table
 */
export function tableOf(fields: readonly AnswerField[], { rows, explode }: TableOptions): Table {
  if (fields.length === 0)
    throw exportRefused(
      'Nothing is left to export: @skip and @include leave out all that the operation selects. Give their variables other values.',
    );
  const rowList = rowListOf(fields, rows);
  const list = rowList?.path.at(-1);
  const columns = list === undefined ? columnsOf(fields) : itemColumns(list, rowList?.path.at(-2));
  const keys = rowList?.path.map(({ key }) => key) ?? [];
  const items = (data: unknown): unknown[] | undefined => (rowList ? itemsAt(data, keys) : [data]);
  const {
    columns: readable,
    path,
    elements,
  } = explode === undefined ? plain(columns) : exploded(columns, explode);
  if (readable.length === 0)
    throw exportRefused(
      'The rows have no columns: nothing but cursors of them is selected once @skip and @include are carried out. Select a field of them.',
    );
  const twice = readable.find(
    ({ name }, index) => readable.findIndex((other) => other.name === name) !== index,
  );
  if (twice !== undefined)
    throw exportRefused(`Two columns are named ${twice.name}. Give one of the fields an alias.`);
  return { rowList, columns: readable, exploded: path, rows: (data) => items(data)?.flatMap(elements) };
}

interface Exploded {
  readonly columns: readonly TableColumn[];
  readonly path: readonly AnswerField[];
  /** The rows that an item gives. */
  readonly elements: (item: unknown) => Row[];
}

function plain(columns: readonly Column[]): Exploded {
  return {
    columns: columns.map((column) => ({ ...column, read: ({ item }) => valueAt(item, column.keys) })),
    path: [],
    elements: (item) => [{ item, element: undefined }],
  };
}

/** In place of the exploded list's column come the columns of its items. */
function exploded(columns: readonly Column[], named: string): Exploded {
  const lists = columns.filter(({ path }) => path.some(isListField));
  const meant = lists.filter((column) => column.name === named || shortName(column) === named);
  const [list] = meant;
  if (list === undefined || meant.length > 1)
    throw exportRefused(
      lists.length === 0
        ? `explode=${named} names no list: the rows have none.`
        : `explode=${named} names ${meant.length === 0 ? 'no list' : 'more than one list'} of a row. Its lists are ${lists.map(({ name }) => name).join(', ')}.`,
    );
  const field = list.path.at(-1) as AnswerField;
  return {
    columns: columns.flatMap((column): TableColumn[] =>
      column === list
        ? itemColumns(field, list.path.at(-2), list.name).map((inner) => ({
            ...inner,
            read: ({ element }) => valueAt(element, inner.keys),
          }))
        : [{ ...column, read: ({ item }) => valueAt(item, column.keys) }],
    ),
    path: list.path,
    elements: (item) => {
      const found = valueAt(item, list.keys);
      if (!Array.isArray(found) || found.length === 0) return [{ item, element: undefined }];
      return found.map((element: unknown) => ({ item, element }));
    },
  };
}

/** The connection whose page a column is. */
function shortName({ name, path }: Column): string {
  const [connection, page] = path.slice(-2);
  return page !== undefined && isPageOf(connection, page) ? name.slice(0, name.lastIndexOf('.')) : name;
}

function valueAt(item: unknown, keys: readonly string[]): unknown {
  let value = item;
  for (const key of keys) {
    if (value === null || value === undefined) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/**
 * The items of the list at a path, which may lead through others; undefined where something above the first of them is
 * null. What has no such list of its own has no items: the others may.
 */
function itemsAt(data: unknown, keys: readonly string[]): unknown[] | undefined {
  let parents: unknown[] = [data];
  let isWithinList = false;
  for (const [index, key] of keys.entries()) {
    const values = parents.map((parent) => valueAt(parent, [key])).filter(isPresent);
    if (values.length === 0 && !isWithinList) return undefined;
    isWithinList ||= values.some(Array.isArray);
    parents = index === keys.length - 1 ? values.flat() : values.flat(Infinity);
  }
  return parents;
}

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined;
}

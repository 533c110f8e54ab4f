// Reads of an embedded database. The driver works on the thread that calls it, so a slow statement stops all other requests of
// `npm start`. A statement that was slow when it last ran is run on a separate thread, and here again once it is fast. The cost
// of a statement is not known beforehand, so the first slow run happens here. Running every read on the other thread would
// cost as much again as the statement of a page.
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
} from 'kysely';
import type { SelectedRows } from '../../database.js';
import { rowsOfCell, type JsonSelect } from './json-rows.js';
import { namedRows, type RowsMaker } from '../../rows-maker.js';
import { connectToFile } from './connection.js';
import { startReadingThread, type ReadingThread } from './reading-thread.js';

export interface SqliteReader {
  /** Runs a SELECT with distinct column names. */
  select(sql: string, parameters: readonly unknown[]): SelectedRows | Promise<SelectedRows>;
  /** Runs any statement that only reads. */
  all(sql: string, parameters: readonly unknown[]): Promise<unknown[]>;
  close(): Promise<void>;
}

/** From how many milliseconds on a statement is worth the way to another thread and back. */
const slowMs = 20;
/** How many slow statements are known at a time. */
const maximumSlow = 500;

export function openReader(path: string): SqliteReader {
  const connection = connectToFile(path, ['pragma query_only = on', 'pragma mmap_size = 268435456']);
  /** The statements that took long when they were last run. */
  const slow = new Set<string>();
  let thread: ReadingThread | undefined;
  const readElsewhere = async (sql: string, parameters: readonly unknown[]): Promise<string> => {
    thread ??= startReadingThread(path, () => (thread = undefined));
    const { cell, ms } = await thread.read(sql, parameters);
    if (ms < slowMs) slow.delete(sql);
    return cell;
  };
  const readHere = (sql: string, { cell }: JsonSelect, parameters: readonly unknown[]): string => {
    const start = performance.now();
    const read = cell(parameters);
    if (performance.now() - start >= slowMs && slow.size < maximumSlow) slow.add(sql);
    return read;
  };
  const select: SqliteReader['select'] = (sql, parameters) => {
    const statement = connection.prepare(sql).select;
    if (statement === undefined) throw new Error(`no SELECT with distinct column names: ${sql}`);
    const { columns } = statement;
    if (!slow.has(sql)) return rowsOfCell(columns, readHere(sql, statement, parameters));
    return readElsewhere(sql, parameters).then((cell) => rowsOfCell(columns, cell));
  };
  const makers = new WeakMap<SelectedRows['columns'], RowsMaker>();
  const makerFor = (columns: SelectedRows['columns']): RowsMaker => {
    const known = makers.get(columns) ?? namedRows(columns);
    makers.set(columns, known);
    return known;
  };
  return {
    select,
    all: async (sql, parameters) => {
      const statement = connection.prepare(sql);
      if (statement.select === undefined) return statement.all(parameters);
      const selected = await select(sql, parameters);
      return makerFor(selected.columns)(selected);
    },
    close: async () => {
      await thread?.close();
      connection.close();
    },
  };
}

/** Kysely over such reads: without transactions, and without a turn to wait for. */
export function readerDialect(reader: SqliteReader): Dialect {
  const refused = (): Promise<never> =>
    Promise.reject(new Error('reads have no transactions: change data with Database.write'));
  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) =>
      ({ rows: await reader.all(sql, parameters) }) as QueryResult<Row>,
    streamQuery: () => {
      throw new Error('reads are not streamed: ask for pages');
    },
  };
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createDriver: () => ({
      init: () => Promise.resolve(),
      acquireConnection: () => Promise.resolve(connection),
      beginTransaction: refused,
      commitTransaction: refused,
      rollbackTransaction: refused,
      releaseConnection: () => Promise.resolve(),
      // The code that opened the reader closes it.
      destroy: () => Promise.resolve(),
    }),
  };
}

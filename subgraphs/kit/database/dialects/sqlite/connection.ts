// One connection to an embedded database, with statements that are prepared once and values made SQLite's own.
import Libsql from 'libsql';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { jsonSelect, rowsOfCell, type JsonSelect } from './json-rows.js';
import { namedRows, type RowsMaker } from '../../rows-maker.js';

export interface Statement extends SqliteStatement {
  /** Reads rows as one JSON cell; SELECTs only. */
  readonly select?: JsonSelect;
}

export interface SqliteConnection extends SqliteDatabase {
  prepare(sql: string): Statement;
}

/** How many prepared statements a connection keeps; more than the different statements of a subgraph. */
const statementCacheSize = 500;

export function connectToFile(path: string, pragmas: readonly string[]): SqliteConnection {
  const connection = new Libsql(path);
  for (const pragma of ['pragma busy_timeout = 5000', 'pragma cache_size = -65536', ...pragmas]) {
    connection.exec(pragma);
  }
  const statements = new Map<string, Statement>();
  return {
    close: () => void connection.close(),
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known) return known;
      const statement = preparedStatement(connection, sql);
      if (statements.size >= statementCacheSize) statements.delete(statements.keys().next().value as string);
      statements.set(sql, statement);
      return statement;
    },
  };
}

function preparedStatement(connection: Libsql.Database, sql: string): Statement {
  const prepared = bindable(connection.prepare(sql));
  if (sql === 'rollback') return whileInTransaction(connection, prepared);
  const cell = jsonSelect(sql, (text) => connection.prepare(text));
  if (cell === undefined) return prepared;
  const { columns } = cell;
  const select: JsonSelect = { columns, cell: (parameters) => cell.cell(own(parameters)) };
  let toRows: RowsMaker | undefined;
  const all = (parameters: readonly unknown[]): unknown[] => {
    toRows ??= namedRows(columns);
    return toRows(rowsOfCell(columns, select.cell(parameters)));
  };
  return { ...prepared, all, select };
}

/**
 * SQLite itself undoes a transaction that meets a full disk; undoing it once more would fail and hide the reason.
 */
function whileInTransaction(connection: Libsql.Database, rollback: SqliteStatement): SqliteStatement {
  return {
    ...rollback,
    run: (parameters) =>
      connection.inTransaction ? rollback.run(parameters) : { changes: 0, lastInsertRowid: 0 },
  };
}

/** libsql ends the process when it is given a boolean, so values are made SQLite's own first. */
function bindable(statement: SqliteStatement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(own(parameters)),
    run: (parameters) => statement.run(own(parameters)),
    iterate: (parameters) => statement.iterate(own(parameters)),
  };
}

function own(parameters: readonly unknown[]): unknown[] {
  return parameters.map(ownValue);
}

function ownValue(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '');
  return value;
}

// The embedded engine: libsql through Kysely's SQLite dialect, one writing and one reading connection.
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Libsql from 'libsql';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { SelectedRows } from './database.js';
import { DatabaseError, databaseFailure } from './database-error.js';
import { sqliteDialect } from './dialect.js';
import { jsonRows } from './json-rows.js';
import type { Connections } from './open-database.js';
import { namedRows, type RowsMaker } from './rows-maker.js';

interface Statement extends SqliteStatement {
  /** Rows as bare values; SELECTs only. */
  readonly select?: (parameters: readonly unknown[]) => SelectedRows;
}

interface Connection extends SqliteDatabase {
  prepare(sql: string): Statement;
}

/** How many prepared statements a connection keeps; more than the different statements of a subgraph. */
const statementCacheSize = 500;

export function connectSqlite<Tables>(url: string): Connections<Tables> {
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.replace(/^file:/, '');
  const lock = lockFile(path);
  try {
    const writer = connect(path, [
      'pragma journal_mode = wal',
      'pragma synchronous = normal',
      'pragma foreign_keys = on',
    ]);
    const reader = connect(path, ['pragma query_only = on', 'pragma mmap_size = 268435456']);
    const writes = new Kysely<Tables>({ dialect: new SqliteDialect({ database: writer }) });
    const reads = new Kysely<Tables>({ dialect: new SqliteDialect({ database: reader }) });
    return {
      dialect: sqliteDialect,
      reads,
      writes,
      select: (sql, parameters) => {
        const { select } = reader.prepare(sql);
        if (select === undefined) throw new Error(`no SELECT with distinct column names: ${sql}`);
        return select(parameters);
      },
      isRetryable: () => false,
      close: async () => {
        await reads.destroy();
        await writes.destroy();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw explain(path, error);
  }
}

/**
 * Holds an exclusive lock on a file beside the database for as long as the process lives. The operating system
 * releases it when the process ends, however it ends, so there is never a stale lock to clear away.
 */
function lockFile(path: string): { close(): void } {
  try {
    closeSync(openSync(path, 'a'));
    const lock = new Libsql(`${path}.lock`);
    lock.exec('pragma locking_mode = exclusive; begin exclusive; commit;');
    return lock;
  } catch (error) {
    throw explain(path, error);
  }
}

function explain(path: string, error: unknown): DatabaseError {
  if (databaseFailure(error) === 'IN_USE') {
    return new DatabaseError(
      'IN_USE',
      `${path} is in use by another process. Stop that process, or give this one another folder; several processes need a MySQL server (DATABASE_URL).`,
      { cause: error },
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new DatabaseError(databaseFailure(error) ?? 'UNREACHABLE', `${path} cannot be opened: ${reason}`, {
    cause: error,
  });
}

function connect(path: string, pragmas: readonly string[]): Connection {
  const connection = new Libsql(path);
  for (const pragma of [...pragmas, 'pragma busy_timeout = 5000', 'pragma cache_size = -65536']) {
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
  const read = jsonRows(sql, (text) => connection.prepare(text));
  if (read === undefined) return prepared;
  const select = (parameters: readonly unknown[]): SelectedRows => read(own(parameters));
  let toRows: RowsMaker | undefined;
  const all = (parameters: readonly unknown[]): unknown[] => {
    const selected = select(parameters);
    toRows ??= namedRows(selected.columns);
    return toRows(selected);
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

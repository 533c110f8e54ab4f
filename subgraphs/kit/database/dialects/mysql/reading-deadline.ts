// Reads with an end: a server that hangs takes connections and statements and never answers either.
import type { MysqlPool, MysqlPoolConnection } from 'kysely';
import type { Pool, PoolConnection, QueryOptions } from 'mysql2';
import { DatabaseError } from '../../database-error.js';

type Answer = (error: Error | null, rows?: unknown, fields?: unknown) => void;

/** A connection whose statements are given up at the deadline, and the connection with them. */
export interface ReadingConnection extends MysqlPoolConnection {
  /** Runs a statement as text or prepared. */
  run(kind: 'query' | 'execute', options: QueryOptions, answer: Answer): void;
}

export interface ReadingPool extends MysqlPool {
  getConnection(callback: (error: Error | null, connection: ReadingConnection) => void): void;
}

/** The connections of a pool as reads use them; waiting for a free one has the same deadline. */
export function withReadingDeadline(pool: Pool, deadlineMs: number): ReadingPool {
  const known = new WeakMap<PoolConnection, ReadingConnection>();
  return {
    end: (callback) => {
      pool.end(callback);
    },
    getConnection: (callback) => {
      const within = deadline(deadlineMs, () => {
        callback(late(deadlineMs), undefined as never);
      });
      pool.getConnection((error, connection) => {
        if (!within.isKept()) {
          if (!error) connection.release();
        } else if (error) callback(error, undefined as never);
        else {
          const reading = known.get(connection) ?? readingConnection(connection, deadlineMs);
          known.set(connection, reading);
          callback(null, reading);
        }
      });
    },
  };
}

function readingConnection(connection: PoolConnection, deadlineMs: number): ReadingConnection {
  const run: ReadingConnection['run'] = (kind, options, answer) => {
    const within = deadline(deadlineMs, () => {
      connection.destroy();
      answer(late(deadlineMs));
    });
    connection[kind](options, (error, rows, fields) => {
      if (within.isKept()) answer(error, rows, fields);
    });
  };
  return {
    run,
    release: () => {
      connection.release();
    },
    query: ((sql: string, values: readonly unknown[], answer?: Answer) => {
      if (answer === undefined) return connection.query(sql, [...values]);
      run('query', { sql, values: [...values] }, answer);
      return undefined;
    }) as MysqlPoolConnection['query'],
  };
}

function late(deadlineMs: number): DatabaseError {
  return new DatabaseError(
    'UNREACHABLE',
    `The database did not answer within ${deadlineMs / 1_000} seconds.`,
  );
}

/** Calls back once the time is over, unless an answer was there before. */
function deadline(ms: number, onOver: () => void): { isKept(): boolean } {
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    onOver();
  }, ms);
  return {
    isKept: () => {
      clearTimeout(timer);
      return !isOver;
    },
  };
}

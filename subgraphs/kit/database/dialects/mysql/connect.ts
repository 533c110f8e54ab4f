// The server engine: any MySQL-protocol server through mysql2 and Kysely's MySQL dialect.
import { Kysely, MysqlDialect } from 'kysely';
import { createPool, type FieldPacket, type Pool, type QueryValues } from 'mysql2';
import { connectFailure } from './connect-failure.js';
import { mysqlSettings, withoutPassword } from './settings.js';
import { mysqlDialect } from './dialect.js';
import type { Connections } from '../engine.js';
import { withReadingDeadline, type ReadingPool } from './reading-deadline.js';

/** Of each connection; the server's own limit for all of them, 16,382, is well above. */
const maxPreparedStatements = 200;

/** How long a read may take; the clients of the graph have given up by then. */
const readingDeadlineMs = 10_000;

export async function connect<Tables>(
  url: string,
  deadlineMs = readingDeadlineMs,
): Promise<Connections<Tables>> {
  const pool = openPool(url);
  await firstConnection(pool, url);
  const reading = withReadingDeadline(pool, deadlineMs);
  const writes = new Kysely<Tables>({ dialect: new MysqlDialect({ pool }) });
  return {
    dialect: mysqlDialect,
    reads: new Kysely<Tables>({ dialect: new MysqlDialect({ pool: reading }) }),
    writes,
    select: selectOver(reading),
    isRetryable: (error) =>
      ['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'].includes((error as { code?: string }).code ?? ''),
    close: () => writes.destroy(),
  };
}

/**
 * More values than this are sent as text: a prepared statement takes 65,535 at most, and one for so many keys is not used
 * again.
 */
const maximumPreparedParameters = 2_048;

/** The protocol's number for DATETIME. */
const datetimeType = 12;

/** Rows by prepared statements in the binary protocol, as arrays: a third less work here than objects from text. */
function selectOver(pool: ReadingPool): Connections<never>['select'] {
  return (sql, values) =>
    new Promise((resolve, reject) => {
      const run = values.length > maximumPreparedParameters ? 'query' : 'execute';
      pool.getConnection((refused, connection) => {
        if (refused !== null) {
          reject(refused);
          return;
        }
        const statement = { sql, values: values as QueryValues, rowsAsArray: true };
        connection.run(run, statement, (error, rows, fields) => {
          connection.release();
          if (error !== null) reject(error);
          else {
            const columns = fields as FieldPacket[];
            resolve({ columns, byRow: withWholeMoments(rows as unknown[][], columns) });
          }
        });
      });
    });
}

/** The binary protocol leaves out the milliseconds of a moment that has none; the graph's moments always have theirs. */
function withWholeMoments(rows: unknown[][], fields: readonly FieldPacket[]): unknown[][] {
  fields.forEach(({ columnType, decimals }, index) => {
    if (columnType !== datetimeType || decimals !== 3) return;
    for (const row of rows) {
      const moment = row[index];
      if (typeof moment === 'string' && !moment.includes('.')) row[index] = `${moment}.000`;
    }
  });
  return rows;
}

function openPool(url: string): Pool {
  const pool = createPool({
    ...mysqlSettings(url),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    // Days and moments stay text, sums and averages become numbers: the same values SQLite gives.
    dateStrings: true,
    decimalNumbers: true,
    maxPreparedStatements,
  });
  pool.on('connection', (connection) => connection.query("set time_zone = '+00:00'"));
  return pool;
}

function firstConnection(pool: Pool, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    pool.getConnection((error, connection) => {
      if (error) {
        pool.end(() => undefined);
        reject(connectFailure(withoutPassword(url), error, mysqlSettings(url).ssl !== undefined));
        return;
      }
      connection.release();
      resolve();
    });
  });
}

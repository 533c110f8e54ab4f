// The server engine: any MySQL-protocol server through mysql2 and Kysely's MySQL dialect.
import { Kysely, MysqlDialect } from 'kysely';
import { createPool, type Pool } from 'mysql2';
import { DatabaseError, databaseFailure } from './database-error.js';
import { mysqlDialect } from './dialect.js';
import type { Connections } from './open-database.js';

const connectionLimit = 10;
const connectTimeoutMs = 5_000;

export async function connectMysql<Tables>(url: string): Promise<Connections<Tables>> {
  const pool = openPool(url);
  await firstConnection(pool, url);
  const kysely = new Kysely<Tables>({ dialect: new MysqlDialect({ pool }) });
  return {
    dialect: mysqlDialect,
    reads: kysely,
    writes: kysely,
    isRetryable: (error) =>
      ['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'].includes((error as { code?: string }).code ?? ''),
    close: () => kysely.destroy(),
  };
}

function openPool(url: string): Pool {
  const { hostname, port, username, password, pathname } = new URL(url);
  const pool = createPool({
    host: hostname,
    port: port === '' ? 3306 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    // Days and moments stay text, sums and averages become numbers: the same values SQLite gives.
    dateStrings: true,
    decimalNumbers: true,
    connectionLimit,
    connectTimeout: connectTimeoutMs,
  });
  pool.on('connection', (connection) => connection.query("set time_zone = '+00:00'"));
  return pool;
}

function firstConnection(pool: Pool, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    pool.getConnection((error, connection) => {
      if (error) {
        pool.end(() => undefined);
        reject(
          new DatabaseError(
            databaseFailure(error) ?? 'UNREACHABLE',
            `${withoutPassword(url)} cannot be reached: ${error.code ?? error.message}. Is the server running, and do user and database exist?`,
            { cause: error },
          ),
        );
        return;
      }
      connection.release();
      resolve();
    });
  });
}

function withoutPassword(url: string): string {
  const parsed = new URL(url);
  parsed.password = '';
  return parsed.toString();
}

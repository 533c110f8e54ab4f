// The embedded engine: libsql through Kysely's SQLite dialect, one writing and one reading connection.
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Libsql from 'libsql';
import { Kysely, SqliteDialect } from 'kysely';
import type { Connections } from '../engine.js';
import { checkFileAddress } from './address.js';
import { connectToFile } from './connection.js';
import { sqliteDialect } from './dialect.js';
import { openFailure } from './open-failure.js';
import { openReader, readerDialect } from './reads.js';

export function connect<Tables>(url: string): Connections<Tables> {
  checkFileAddress(url);
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.replace(/^file:/, '');
  const lock = lockFile(path);
  try {
    const writer = connectToFile(path, [
      'pragma journal_mode = wal',
      'pragma synchronous = normal',
      'pragma foreign_keys = on',
    ]);
    const reader = openReader(path);
    const writes = new Kysely<Tables>({ dialect: new SqliteDialect({ database: writer }) });
    const reads = new Kysely<Tables>({ dialect: readerDialect(reader) });
    return {
      dialect: sqliteDialect,
      reads,
      writes,
      select: (sql, parameters) => reader.select(sql, parameters),
      isRetryable: () => false,
      close: async () => {
        await reader.close();
        await reads.destroy();
        await writes.destroy();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw openFailure(path, error);
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
    throw openFailure(path, error);
  }
}

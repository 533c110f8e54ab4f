// The same tests over both engines that the graph runs on.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { dropMysqlDatabase, mysqlMissing, mysqlUrl } from './mysql-url.js';

export type Engine = 'sqlite' | 'mysql';

/** Makes a fresh, empty database and gives its URL, as `openDatabase` takes it. */
export type FreshDatabase = () => Promise<string>;

/** Databases on embedded SQLite, for tests that need no other. */
export function sqliteFiles(): { readonly fresh: FreshDatabase; readonly remove: () => Promise<void> } {
  const folders: string[] = [];
  return {
    fresh: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'workforce-graph-test-'));
      folders.push(folder);
      return `file:${join(folder, 'test.db')}`;
    },
    remove: async () => {
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

/**
 * Runs a suite over embedded SQLite and over a real MySQL-protocol server.
 *
 * @param suite registers the tests; each call of `fresh` gives another database, removed after the suite,
 *   so close what you opened in an `afterAll` or `afterEach` of your own
 */
export function eachDatabase(suite: (engine: Engine, fresh: FreshDatabase) => void): void {
  describe('on sqlite', () => {
    const files = sqliteFiles();
    // Registered before the suite's own hooks, so it runs after them: vitest unwinds hooks like a stack.
    afterAll(files.remove);
    suite('sqlite', files.fresh);
  });

  // Where there is no server, the run says so at its end; in CI, a server is part of the bargain.
  describe.skipIf(mysqlMissing() !== undefined && (process.env['CI'] ?? '') === '')('on mysql', () => {
    const urls: string[] = [];
    afterAll(() => Promise.all(urls.map(dropMysqlDatabase)));
    suite('mysql', async () => {
      const url = await mysqlUrl();
      urls.push(url);
      return url;
    });
  });
}

// A server of the tests' own must not outlive them, whatever ends them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { expect, test, vi } from 'vitest';
import { findServer } from './find-server.js';

const program = findServer();

// Where the server is one that MYSQL_URL names, there may be none of our own to try this on.
test.skipIf(program === undefined)('a private server ends with its process, killed or not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'workforce-graph-test-'));
  const script = `
    import { startPrivateServer } from '${join(import.meta.dirname, 'private-server.ts')}';
    const { url } = await startPrivateServer(${JSON.stringify(program)});
    process.stdout.write(url);
    setInterval(() => undefined, 1000);
  `;
  const owner = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(owner.stdout, 'data')) as [Buffer];
  const url = said.toString();
  await (await createConnection(url)).end();
  // tsx keeps a folder of its own there.
  const ours = async (): Promise<string[]> =>
    (await readdir(folder)).filter((name) => name.startsWith('workforce-graph-mysql-'));
  expect(await ours()).toHaveLength(1);

  owner.kill('SIGKILL');

  await vi.waitFor(async () => expect(await ours()).toEqual([]), { timeout: 20_000, interval: 100 });
  await expect(createConnection(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await rm(folder, { recursive: true, force: true });
});

// A MariaDB or MySQL server of the tests' own: in a temporary folder, on a free port, gone afterwards.
// Guarantees that neither the server nor its folder outlives the process that started it, however that ends.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import type { ServerProgram } from './find-server.js';

export interface PrivateServer {
  /** `mysql://root@127.0.0.1:port`, without a database. */
  readonly url: string;
  stop(): Promise<void>;
}

const startAttempts = 3;
const readyTimeoutMs = 60_000;

// The shell holds the server while its own standard input, a pipe from us, is open. The pipe closes when we close it
// or when our process dies of anything at all. The data is thrown away, so the server need not shut down in order.
const keeper = `
exec 3<&0
folder=$1; shift
"$@" 3<&- &
server=$!
{ read -r end <&3; kill -9 "$server"; } 2>/dev/null &
wait "$server"
rm -rf "$folder"
`;

/**
 * Starts a server and waits until it answers.
 *
 * @param options further options of its command line
 * @throws Error with the server's own log where it does not start
 */
export async function startPrivateServer(
  program: ServerProgram,
  options: readonly string[] = [],
): Promise<PrivateServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnFreePort(program, options);
    } catch (error) {
      // Between being found and being used, the port may go to somebody else.
      if (attempt === startAttempts) throw error;
    }
  }
}

async function startOnFreePort(
  { server, installer }: ServerProgram,
  options: readonly string[],
): Promise<PrivateServer> {
  const folder = await mkdtemp(join(tmpdir(), 'workforce-graph-mysql-'));
  const data = join(folder, 'data');
  const log = join(folder, 'server.log');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  try {
    await createDataFolder(data, { server, installer }, user);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const port = await freePort();
  const keeperProcess = spawn(
    '/bin/sh',
    [
      '-c',
      keeper,
      'sh',
      folder,
      server,
      '--no-defaults',
      ...user,
      ...settings({ folder, data, log, port }),
      ...options,
    ],
    // A group of its own, so that an interrupt typed at the terminal reaches it only through us.
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  const url = `mysql://root@127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    keeperProcess.stdin.end();
    if (keeperProcess.exitCode === null) await once(keeperProcess, 'exit');
  };
  try {
    await answering(url, keeperProcess);
  } catch (error) {
    const said = await readFile(log, 'utf8').catch(() => '');
    await stop();
    throw new Error(`${server} does not start\n${said}`, { cause: error });
  }
  return { url, stop };
}

async function createDataFolder(
  data: string,
  program: ServerProgram,
  user: readonly string[],
): Promise<void> {
  const run = promisify(execFile);
  if (program.installer === undefined) {
    await run(program.server, ['--no-defaults', ...user, '--initialize-insecure', `--datadir=${data}`]);
    return;
  }
  await run(program.installer, [
    '--no-defaults',
    ...user,
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    '--skip-name-resolve',
  ]);
}

interface Place {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly port: number;
}

/** Fast rather than safe: nothing in this server is worth keeping. */
function settings({ folder, data, log, port }: Place): string[] {
  return [
    `--datadir=${data}`,
    `--tmpdir=${folder}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--log-error=${log}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--max-connections=500',
    '--performance-schema=OFF',
    '--skip-log-bin',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=0',
    '--innodb-buffer-pool-size=128M',
  ];
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + readyTimeoutMs;
  for (;;) {
    try {
      const connection = await createConnection(url);
      await connection.end();
      return;
    } catch (error) {
      // It answers where it refuses, too: it may ask for TLS.
      if ((error as { code?: string }).code?.startsWith('ER_') === true) return;
      if (server.exitCode !== null || Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

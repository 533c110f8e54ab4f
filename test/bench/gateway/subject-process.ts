// A gateway under test as a process of its own, started the same way whatever it is.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd } from './at-end.js';
import { onCores } from './cores.js';
import type { SubjectName } from './subjects.js';

/** V8's default of 16 MB young generation makes every gateway copy what is about to die: all get more, or none. */
export const nodeFlags = ['--max-semi-space-size=64', '--v8-pool-size=0'];

export interface SubjectProcess {
  readonly name: SubjectName;
  readonly pid: number;
  readonly url: URL;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly name: SubjectName;
  /** The command line, for a port. */
  readonly command: (port: number) => readonly string[];
  readonly cores: string | undefined;
}

const startWithinMs = 60_000;
const stopWithinMs = 3_000;

/** @throws where it does not listen in time; what it wrote to stderr is in the message */
export async function startSubject({ name, command, cores }: StartOptions): Promise<SubjectProcess> {
  const port = await freePort();
  const whole = command(port);
  const [program = '', ...parameters] = cores === undefined ? whole : onCores(cores, whole);
  const child = spawn(program, parameters, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
  });
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written = (written + text).slice(-2_000)));
  child.once(
    'exit',
    atEnd(() => child.kill('SIGKILL')),
  );
  const url = new URL(`http://127.0.0.1:${port}/graphql`);
  if (child.pid === undefined || !(await listens(child, url))) {
    await stop(child);
    throw new Error(`${name} did not start: ${written.trim() || 'it said nothing'}`);
  }
  return { name, pid: child.pid, url, stop: () => stop(child) };
}

async function listens(child: ChildProcess, url: URL): Promise<boolean> {
  const deadline = performance.now() + startWithinMs;
  while (performance.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    }).catch(() => undefined);
    await response?.arrayBuffer();
    // While a gateway has no supergraph yet it says so with a 5xx.
    if (response !== undefined && response.status < 500) return true;
    await sleep(50);
  }
  return false;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
  await ended;
  clearTimeout(timer);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

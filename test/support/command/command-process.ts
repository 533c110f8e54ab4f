// A command of the project as a process of its own, started as its user starts it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface CommandProcess {
  /** Settles with the address of the `ready` line; fails where the process ends before. */
  readonly ready: Promise<string>;
  /** What the process said, once it has ended. */
  readonly ended: Promise<{ exitCode: number | null; stdout: string; stderr: string }>;
  signal(name: NodeJS.Signals): void;
}

/** What `npm start` and the others run, as the build left it. */
const entry = fileURLToPath(new URL('../../../dist/scripts/main.js', import.meta.url));

const unset = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'GRAPH_URL',
  'LOG_LEVEL',
  'ENGINE',
  'FILTER_KEY_LIMIT',
];

export function startCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): CommandProcess {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, ...Object.fromEntries(unset.map((name) => [name, undefined])), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.stdout += text;
      const address = /^ready (\S+)$/m.exec(said.stdout)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('close', () => {
      reject(new Error(`The command ended before it was ready: ${said.stderr}`));
    });
  });
  // A test that only wants the end does not look at `ready`.
  ready.catch(() => undefined);
  const ended = once(child, 'close').then(([exitCode]) => ({ exitCode: exitCode as number | null, ...said }));
  return { ready, ended, signal: (name) => void child.kill(name) };
}

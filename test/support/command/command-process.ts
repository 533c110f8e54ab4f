// A command of the project as a process of its own, started as its user starts it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface CommandProcess {
  /** Settles with the address of the `ready` line; fails where the process ends before. */
  readonly ready: Promise<string>;
  /** What the process said, once it has ended. */
  readonly ended: Promise<{ exitCode: number | null; stdout: string; stderr: string }>;
  /** Settles when standard output has this text; fails where the process ends before. */
  said(text: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
}

/** What `npm start` and the others run, as the build left it. */
const entry = fileURLToPath(new URL('../../../dist/bundle/main.js', import.meta.url));

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
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(said.stdout);
        if (found !== null) resolve(found);
      };
      look();
      child.stdout.on('data', look);
      child.once('close', () => {
        reject(new Error(`The command ended without saying ${String(pattern)}: ${said.stderr}`));
      });
    });
  const ready = until(/^ready (\S+)$/m).then(([, address = '']) => address);
  // A test that only wants the end does not look at `ready`.
  ready.catch(() => undefined);
  const ended = once(child, 'close').then(([exitCode]) => ({ exitCode: exitCode as number | null, ...said }));
  return {
    ready,
    ended,
    said: async (text) => {
      await until(new RegExp(text));
    },
    signal: (name) => void child.kill(name),
  };
}

// The gateway as a process of its own, started as an operator starts it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface GatewayProcess {
  /** Settles with the address of the `ready` line; fails where the process ends before. */
  readonly ready: Promise<string>;
  /** What the process said, once it has ended. */
  readonly ended: Promise<{ exitCode: number | null; stdout: string; stderr: string }>;
  /** What it has said so far. */
  readonly said: { readonly stdout: string; readonly stderr: string };
  signal(name: NodeJS.Signals): void;
}

const entry = fileURLToPath(new URL('../../../gateway/main.ts', import.meta.url));

const unset = { PORT: undefined, HOST: undefined, LOG_LEVEL: undefined, FILTER_KEY_LIMIT: undefined };

export function startGatewayProcess(args: readonly string[], env: NodeJS.ProcessEnv = {}): GatewayProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
    env: { ...process.env, ...unset, ...env },
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
      reject(new Error(`The gateway ended before it was ready: ${said.stderr}`));
    });
  });
  // A test that only wants the end does not look at `ready`.
  ready.catch(() => undefined);
  const ended = once(child, 'close').then(([exitCode]) => ({ exitCode: exitCode as number | null, ...said }));
  return { ready, ended, said, signal: (name) => void child.kill(name) };
}

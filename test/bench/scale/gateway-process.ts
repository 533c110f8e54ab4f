// The gateway under test as an operator starts it, over a supergraph file that can be replaced.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { atEnd } from '../gateway/at-end.js';

export interface ScaleGateway {
  readonly pid: number;
  /** Ends in a slash. */
  readonly url: string;
  /** From its command line to its being ready. */
  readonly startMs: number;
  /** How many supergraphs were taken into use so far. */
  taken(): Promise<number>;
  /** What lives and what is garbage on the main thread's heap, in MB. */
  heapMb(): Promise<number>;
  stop(): Promise<void>;
}

/** As `npm run gateway` does. */
const program = fileURLToPath(new URL('../../../../scripts/run.mjs', import.meta.url));
const startWithinMs = 60_000;
const stopWithinMs = 5_000;

/** @throws where it is not ready in time; what it said is in the message */
export async function startScaleGateway(
  supergraph: string,
  parameters: readonly string[] = [],
): Promise<ScaleGateway> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--v8-pool-size=0',
      program,
      'gateway',
      '--supergraph',
      supergraph,
      '--port',
      '0',
      '--host',
      '127.0.0.1',
      ...parameters,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
    },
  );
  child.once(
    'exit',
    atEnd(() => child.kill('SIGKILL')),
  );
  const { pid } = child;
  const url = await readyAddress(child);
  const startMs = performance.now() - began;
  if (pid === undefined) throw new Error('the gateway has no process');
  const metric = async (line: RegExp): Promise<number> => {
    const exposition = await (await fetch(`${url}metrics`)).text();
    return Number(line.exec(exposition)?.[1] ?? Number.NaN);
  };
  return {
    pid,
    url,
    startMs,
    taken: () => metric(/^graph_supergraph_loads_total\{outcome="taken"\} (\S+)$/m),
    heapMb: async () => (await metric(/^nodejs_heap_size_used_bytes (\S+)$/m)) / 2 ** 20,
    stop: () => stop(child),
  };
}

async function readyAddress(child: ChildProcess): Promise<string> {
  let said = '';
  const timer = setTimeout(() => child.kill('SIGKILL'), startWithinMs);
  try {
    return await new Promise((resolve, reject) => {
      const listen = (text: string): void => {
        said = (said + text).slice(-4_000);
        const address = /^ready (\S+)$/m.exec(said)?.[1];
        if (address !== undefined) resolve(address);
      };
      child.stdout?.setEncoding('utf8').on('data', listen);
      child.stderr?.setEncoding('utf8').on('data', listen);
      child.once('close', () => reject(new Error(`The gateway ended before it was ready: ${said}`)));
    });
  } finally {
    clearTimeout(timer);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
  await ended;
  clearTimeout(timer);
}

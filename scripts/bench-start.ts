// `bench start`: how long `npm start` takes until it is ready, and until its first query is answered.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { thisMachine } from '../test/bench/measure.js';
import { CommandFailure } from './command-failure.js';
import { projectRoot } from './project-root.js';
import { firstQuery } from './start/welcome.js';

interface Options {
  readonly runs: number;
  readonly data: string;
  readonly json?: string;
}

interface Run {
  /** Until it says that it is ready. */
  readonly readyMs: number;
  readonly firstAnswerMs: number;
}

export async function benchStart({ runs, data, json }: Options): Promise<void> {
  // The first one may install, build and create the sample.
  await startOnce(data);
  const measured: Run[] = [];
  while (measured.length < runs) measured.push(await startOnce(data));
  process.stdout.write('| until | median ms | least ms |\n| --- | ---: | ---: |\n');
  for (const [until, key] of [
    ['ready', 'readyMs'],
    ['the first answer', 'firstAnswerMs'],
  ] as const) {
    const sorted = measured.map((run) => Math.round(run[key])).sort((a, b) => a - b);
    process.stdout.write(`| ${until} | ${sorted[sorted.length >> 1]} | ${sorted[0]} |\n`);
  }
  if (json !== undefined)
    writeFileSync(json, `${JSON.stringify({ machine: thisMachine(), measured }, null, 2)}\n`);
}

async function startOnce(data: string): Promise<Run> {
  const begun = performance.now();
  const child = spawn('npm', ['start', '--', '--port', '0', '--data', resolve(data)], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    // npm does not pass signals on: the whole group is told to stop.
    detached: true,
  });
  const closed = once(child, 'close');
  try {
    const url = await new Promise<string>((found, failed) => {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const address = /^ready (\S+)$/m.exec(said)?.[1];
        if (address !== undefined) found(address);
      });
      child.once('close', () => {
        failed(new CommandFailure('`npm start` ended before it was ready.'));
      });
    });
    const readyMs = performance.now() - begun;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: firstQuery }),
    });
    const { errors } = (await response.json()) as { readonly errors?: unknown };
    if (errors !== undefined)
      throw new CommandFailure(`The first answer has errors: ${JSON.stringify(errors)}`);
    return { readyMs, firstAnswerMs: performance.now() - begun };
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await closed;
  }
}

// `bench scale`: the gateway over more and more subgraphs.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { thisMachine } from '../test/bench/measure.js';
import { scaleTables } from '../test/bench/scale/report.js';
import { benchScale } from '../test/bench/scale/scale-bench.js';

interface Options {
  readonly subgraphs: readonly number[];
  readonly data: string;
  readonly json?: string;
}

export async function benchManySubgraphs({ subgraphs, data, json }: Options): Promise<void> {
  const machine = thisMachine();
  const rows = await benchScale({
    subgraphs,
    folder: resolve(data, 'compositions'),
    progress: (line) => void process.stderr.write(`${line}\n`),
  });
  process.stdout.write(scaleTables(rows));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}

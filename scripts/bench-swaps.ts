// `bench swaps`: one supergraph after another, and what becomes of the heap.
import { writeFileSync } from 'node:fs';
import { thisMachine } from '../test/bench/measure.js';
import { benchSwaps, type SwapRow } from '../test/bench/swaps/swaps-bench.js';

interface Options {
  readonly swaps: readonly number[];
  readonly optimiser: boolean;
  readonly json?: string;
}

/** Everything stays bytecode. `--jitless` would also take WebAssembly away, and the HTTP client needs that. */
const withoutOptimiser = ['--no-opt', '--no-sparkplug', '--no-regexp-tier-up', '--regexp-interpret-all'];

export async function benchManySwaps({ swaps, optimiser, json }: Options): Promise<void> {
  const machine = thisMachine();
  const flags = optimiser ? [] : withoutOptimiser;
  const rows = await benchSwaps(swaps, flags, (line) => void process.stderr.write(`${line}\n`));
  process.stdout.write(table(rows));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ machine, flags, rows }, null, 2)}\n`);
}

function table(rows: readonly SwapRow[]): string {
  const first = rows[0];
  const growth = (mb: number, before = 0): string => {
    if (before === 0) return String(mb);
    return `${mb} (${mb < before ? '−' : '+'}${Math.abs(Math.round((mb / before - 1) * 1000) / 10)} %)`;
  };
  return [
    '| swaps | refused | requests answered | heap MB | of it code MB | others MB |',
    '| ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ swaps, refused, answered, heapMb, codeMb, othersMb }) =>
        `| ${swaps} | ${refused} | ${answered} | ${growth(heapMb, first?.heapMb)} | ${growth(codeMb, first?.codeMb)} | ${growth(othersMb, first?.othersMb)} |`,
    ),
    '',
    `Growth is from the row of ${first?.swaps ?? 0} swaps.`,
    '',
  ].join('\n');
}

// `bench filters`: what filters that cross subgraphs cost, by the number of keys that match.
import { writeFileSync } from 'node:fs';
import { prepareFiltersBench } from '../test/bench/filters/filters-bench.js';
import { measure, thisMachine, type Measurement } from '../test/bench/measure.js';
import { benchData } from './bench-data.js';

interface Options {
  readonly json?: string;
  readonly data: string;
  readonly people: number;
  readonly rounds: number;
  readonly requests: number;
  readonly mysql: boolean;
}

export async function benchFilters(options: Options): Promise<void> {
  const data = benchData(options);
  try {
    const bench = await prepareFiltersBench(await data.of(options.people));
    const machine = thisMachine();
    const measured = await measure(bench.subjects, {
      rounds: options.rounds,
      requestsPerRound: options.requests,
      warmUp: options.requests,
    });
    await bench.close();
    const local = measured[0];
    const rows = measured.map((row, index) => ({
      ...row,
      people: options.people,
      matched: bench.subjects[index]?.matched ?? [],
      ratio: Math.round((row.p50Ms / (local?.p50Ms ?? Number.NaN)) * 100) / 100,
    }));
    process.stdout.write(table(rows));
    if (options.json !== undefined)
      writeFileSync(options.json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  } finally {
    await data.close();
  }
}

function table(
  rows: readonly (Measurement & { readonly matched: readonly number[]; readonly ratio: number })[],
): string {
  return [
    '| filter | people that match | CPU µs a request | p50 ms | p99 ms | p50 to local |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ subject, matched, cpuMicros, p50Ms, p99Ms, ratio }) =>
        `| ${subject} | ${matched.map((count) => count.toLocaleString('en-GB')).join('; ')} | ${cpuMicros.toLocaleString('en-GB')} | ${p50Ms} | ${p99Ms} | ${ratio}× |`,
    ),
    '',
  ].join('\n');
}

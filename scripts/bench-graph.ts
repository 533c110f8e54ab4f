// `bench graph`: the graph against hand-written SQL, over generated data of several sizes.
import { writeFileSync } from 'node:fs';
import { prepareGraphBench, type PreparedBench } from '../test/bench/graph/graph-bench.js';
import { measure, thisMachine, type Measurement } from '../test/bench/measure.js';
import { benchData, type BenchData } from './bench-data.js';

interface Options {
  readonly json?: string;
  readonly data: string;
  readonly people: readonly number[];
  readonly rounds: number;
  readonly requests: number;
  readonly mysql: boolean;
}

interface Row extends Measurement {
  readonly size: number;
  readonly people: number;
}

export async function benchGraph(options: Options): Promise<void> {
  const data = benchData(options);
  try {
    await measureGraph(options, data);
  } finally {
    await data.close();
  }
}

async function measureGraph(
  { json, people: sizes, rounds, requests }: Options,
  data: BenchData,
): Promise<void> {
  const prepared: { readonly people: number; readonly bench: PreparedBench }[] = [];
  for (const people of sizes)
    prepared.push({ people, bench: await prepareGraphBench(await data.of(people)) });
  const machine = thisMachine();
  // All sizes in turn with each other, so that growth is measured in one weather too.
  const subjects = prepared.flatMap(({ people, bench }) =>
    bench.subjects.map((subject) => ({ people, subject })),
  );
  const measured = await measure(
    subjects.map(({ subject }) => subject),
    { rounds, requestsPerRound: requests, warmUp: requests },
  );
  const rows: Row[] = measured.map((measurement, index) => ({
    ...measurement,
    size: 50,
    people: subjects[index]?.people ?? 0,
  }));
  for (const { bench } of prepared) await bench.close();
  const ratios = ratiosOf(rows);
  process.stdout.write(table(rows, ratios));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ machine, rows, ratios }, null, 2)}\n`);
}

function ratiosOf(rows: readonly Row[]): Record<string, number> {
  const cpu = (subject: string, people: number): number | undefined =>
    rows.find((row) => row.subject === subject && row.people === people)?.cpuMicros;
  const ratios: Record<string, number> = {};
  const add = (name: string, a: number | undefined, b: number | undefined): void => {
    if (a !== undefined && b !== undefined) ratios[name] = Math.round((a / b) * 100) / 100;
  };
  const sizes = [...new Set(rows.map(({ people }) => people))].sort((a, b) => a - b);
  for (const people of sizes) {
    for (const subject of ['hand-written rows', 'hand-written cells'])
      add(`graph / ${subject}, ${people} people`, cpu('graph', people), cpu(subject, people));
  }
  const [smallest, largest] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  if (smallest !== largest)
    add(`growth of graph, ${smallest} to ${largest} people`, cpu('graph', largest), cpu('graph', smallest));
  return ratios;
}

function table(rows: readonly Row[], ratios: Readonly<Record<string, number>>): string {
  const lines = rows.map(
    ({ people, subject, cpuMicros, p50Ms, p99Ms, rps, rssMb }) =>
      `| ${people.toLocaleString('en-GB')} | ${subject} | ${cpuMicros.toLocaleString('en-GB')} | ${p50Ms} | ${p99Ms} | ${rps} | ${rssMb} |`,
  );
  return [
    '| people | subject | CPU µs a request | p50 ms | p99 ms | requests/s | RSS MB |',
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
    ...Object.entries(ratios).map(([name, ratio]) => `${name}: ${ratio}×`),
    '',
  ].join('\n');
}

// `bench graph`: the graph against hand-written SQL, over generated data of several sizes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { prepareGraphBench, type PreparedBench } from '../test/bench/graph/graph-bench.js';
import { measure, thisMachine, type Measurement } from '../test/bench/measure.js';
import { findServer } from '../test/support/mysql/find-server.js';
import { startPrivateServer, type PrivateServer } from '../test/support/mysql/private-server.js';
import { CommandFailure } from './command-failure.js';
import { environment } from './config/env.js';
import { databaseUrls } from './data-location.js';
import { generateGraph } from './generate/generate-graph.js';

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

/** One placement for so many people, as at full scale: 60,000 for 550,000. */
const peoplePerPlacement = 550_000 / 60_000;

export async function benchGraph(options: Options): Promise<void> {
  const servers: PrivateServer[] = [];
  try {
    await measureGraph(options, servers);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** A database server of the benchmark's own, for one size. */
async function ownServer(servers: PrivateServer[]): Promise<string> {
  const program = findServer();
  if (program === undefined)
    throw new CommandFailure('There is no MariaDB or MySQL server on this machine.', 1);
  const server = await startPrivateServer(program);
  servers.push(server);
  return server.url;
}

async function measureGraph(
  { json, data, people: sizes, rounds, requests, mysql }: Options,
  servers: PrivateServer[],
): Promise<void> {
  const prepared: { readonly people: number; readonly bench: PreparedBench }[] = [];
  for (const people of sizes) {
    const folder = resolve(data, String(people));
    mkdirSync(folder, { recursive: true });
    const variables = mysql ? { ...environment(), DATABASE_URL: await ownServer(servers) } : environment();
    const urls = await databaseUrls({ data: folder }, variables);
    process.stderr.write(`${people.toLocaleString('en-GB')} people …\n`);
    const placements = Math.round(people / peoplePerPlacement);
    await generateGraph({ people, placements, seed: 1, today: '2026-06-15', databaseUrls: urls });
    prepared.push({ people, bench: await prepareGraphBench(urls) });
  }
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

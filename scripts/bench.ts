// `bench graph`: the graph against hand-written SQL, over generated data of several sizes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { benchGateway } from '../test/bench/gateway/gateway-bench.js';
import { gatewayTables } from '../test/bench/gateway/report.js';
import { prepareGraphBench, type PreparedBench } from '../test/bench/graph/graph-bench.js';
import { benchSwaps } from '../test/bench/swaps/swaps-bench.js';
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

export function registerBench(program: Command): void {
  const bench = program.command('bench').description('measure the product beside what it is compared with');
  bench
    .command('graph')
    .description('the headline query: the graph against the same answer by hand-written SQL')
    .option('--people <numbers>', 'sizes, by commas', numbers, [5_000, 50_000, 550_000])
    .option('--rounds <number>', 'rounds, each subject in turn', Number, 7)
    .option('--requests <number>', 'requests a round', Number, 200)
    .option('--data <folder>', 'where the generated data is kept between runs', 'data/bench')
    .option(
      '--mysql',
      'over a MariaDB or MySQL server started for it, filled anew; its CPU is not in the figures',
      false,
    )
    .option('--json <file>', 'write the figures there as well')
    .action(graph);
  bench
    .command('swaps')
    .description('supergraphs taken into use one after another under load: failures and heap')
    .option('--swaps <numbers>', 'after how many to look, by commas', numbers, [10, 100, 1_000])
    .option('--json <file>', 'write the figures there as well')
    .action(swaps);
  bench
    .command('gateway')
    .description('this gateway beside others, each a process of its own over replaying subgraphs')
    .option('--quick', 'short rounds, four minutes at most')
    .option('--json <file>', 'write the figures there as well')
    .action(gateway);
}

async function gateway({
  quick = false,
  json,
}: {
  readonly quick?: boolean;
  readonly json?: string;
}): Promise<void> {
  const progress = (line: string): void => void process.stderr.write(`${line}\n`);
  const report = await benchGateway({ quick, progress });
  process.stdout.write(`${gatewayTables(report)}\n`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
}

async function swaps({ swaps: steps, json }: { readonly swaps: number[]; readonly json?: string }) {
  const machine = thisMachine();
  const rows = await benchSwaps(steps, (line) => void process.stderr.write(`${line}\n`));
  process.stdout.write('| swaps | refused | requests answered | heap MB |\n| ---: | ---: | ---: | ---: |\n');
  for (const row of rows)
    process.stdout.write(`| ${row.swaps} | ${row.refused} | ${row.answered} | ${row.heapMb} |\n`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}

async function graph(options: Options): Promise<void> {
  const servers: PrivateServer[] = [];
  try {
    await graphOver(options, servers);
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

async function graphOver(
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

function numbers(value: string): number[] {
  const parsed = value.split(',').map(Number);
  if (parsed.some((number) => !Number.isInteger(number) || number < 1))
    throw new InvalidArgumentError('Whole numbers by commas, for example 5000,50000.');
  return parsed;
}

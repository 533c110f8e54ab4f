// The benchmarks at the command line.
import { writeFileSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import { benchGateway } from '../test/bench/gateway/gateway-bench.js';
import { gatewayTables } from '../test/bench/gateway/report.js';
import { subjectNames, type SubjectName } from '../test/bench/gateway/subjects.js';
import { benchFilters } from './bench-filters.js';
import { benchExports } from './bench-export.js';
import { benchGraph } from './bench-graph.js';
import { benchManySubgraphs } from './bench-scale.js';
import { benchManySwaps } from './bench-swaps.js';
import { benchStart } from './bench-start.js';

export function registerBench(program: Command): void {
  const bench = program.command('bench').description('measure the product and what it is compared with');
  bench
    .command('graph')
    .description('the headline query: the graph against the same answer by hand-written SQL')
    .option('--people <numbers>', 'numbers of people, separated by commas', numbers, [5_000, 50_000, 550_000])
    .option('--rounds <number>', 'how many rounds; in each, every subject is measured once', Number, 7)
    .option('--requests <number>', 'how many requests in a round', Number, 200)
    .option('--data <folder>', 'where the generated data is kept between runs', 'data/bench')
    .option('--mysql', 'use a new MariaDB or MySQL server; the figures do not include its CPU time', false)
    .option('--json <file>', 'also write the figures to this file')
    .action(benchGraph);
  bench
    .command('filters')
    .description('join filters by how many keys match, compared with the same page by a local filter')
    .option('--people <number>', 'how many people', Number, 550_000)
    .option('--rounds <number>', 'how many rounds; in each, every subject is measured once', Number, 5)
    .option('--requests <number>', 'how many requests in a round', Number, 20)
    .option('--data <folder>', 'where the generated data is kept between runs', 'data/bench')
    .option('--mysql', 'use a new MariaDB or MySQL server', false)
    .option('--json <file>', 'also write the figures to this file')
    .action(benchFilters);
  bench
    .command('swaps')
    .description('swaps to new supergraphs under load: failures and heap')
    .option(
      '--swaps <numbers>',
      'after how many swaps to measure, separated by commas',
      numbers,
      [10, 100, 1_000],
    )
    .option('--no-optimiser', 'run the gateway without V8’s optimiser, so that its code does not grow')
    .option('--json <file>', 'also write the figures to this file')
    .action(benchManySwaps);
  bench
    .command('export')
    .description('all people as CSV, NDJSON and Arrow over HTTP, compared with pages of JSON')
    .option('--rows <number>', 'how many people', Number, 1_000_000)
    .option('--data <folder>', 'where the generated data is kept between runs', 'data/bench')
    .option('--json <file>', 'also write the figures to this file')
    .action(benchExports);
  bench
    .command('scale')
    .description(
      'the gateway over many subgraphs: a cached operation while others are planned, and during a swap',
    )
    .option('--subgraphs <numbers>', 'how many subgraphs, separated by commas', numbers, [4, 10, 20, 40])
    .option('--data <folder>', 'where the compositions are kept between runs', 'data/bench')
    .option('--json <file>', 'also write the figures to this file')
    .action(benchManySubgraphs);
  bench
    .command('start')
    .description('`npm start` over existing data: the time until it is ready and until its first answer')
    .option('--runs <number>', 'how many starts', Number, 7)
    .option('--data <folder>', 'where the data is kept between runs', 'data/bench/start')
    .option('--json <file>', 'also write the figures to this file')
    .action(benchStart);
  bench
    .command('gateway')
    .description('this gateway compared with others, each in its own process over replaying subgraphs')
    .option('--quick', 'short rounds, at most four minutes')
    .option('--subjects <names>', 'which gateways, separated by commas', subjects, [...subjectNames])
    .option('--json <file>', 'also write the figures to this file')
    .action(gateway);
}

async function gateway({
  quick = false,
  subjects: among,
  json,
}: {
  readonly quick?: boolean;
  readonly subjects: readonly SubjectName[];
  readonly json?: string;
}): Promise<void> {
  const progress = (line: string): void => void process.stderr.write(`${line}\n`);
  const report = await benchGateway({ quick, subjects: among, progress });
  process.stdout.write(`${gatewayTables(report)}\n`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
}

function subjects(value: string): SubjectName[] {
  return value.split(',').map((name) => {
    const known = subjectNames.find((each) => each === name);
    if (known !== undefined) return known;
    throw new InvalidArgumentError(`${name} is none of ${subjectNames.join(', ')}.`);
  });
}

function numbers(value: string): number[] {
  const parsed = value.split(',').map(Number);
  if (parsed.some((number) => !Number.isInteger(number) || number < 1))
    throw new InvalidArgumentError('Give whole numbers separated by commas, for example 5000,50000.');
  return parsed;
}

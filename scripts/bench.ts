// The benchmarks at the command line.
import { writeFileSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import { benchGateway } from '../test/bench/gateway/gateway-bench.js';
import { gatewayTables } from '../test/bench/gateway/report.js';
import { benchFilters } from './bench-filters.js';
import { benchExports } from './bench-export.js';
import { benchGraph } from './bench-graph.js';
import { benchManySubgraphs } from './bench-scale.js';
import { benchManySwaps } from './bench-swaps.js';
import { benchStart } from './bench-start.js';

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
    .action(benchGraph);
  bench
    .command('filters')
    .description(
      'filters that cross subgraphs, by how many keys match, against the same page by a local filter',
    )
    .option('--people <number>', 'how many people', Number, 550_000)
    .option('--rounds <number>', 'rounds, each subject in turn', Number, 5)
    .option('--requests <number>', 'requests a round', Number, 20)
    .option('--data <folder>', 'where the generated data is kept between runs', 'data/bench')
    .option('--mysql', 'over a MariaDB or MySQL server started for it, filled anew', false)
    .option('--json <file>', 'write the figures there as well')
    .action(benchFilters);
  bench
    .command('swaps')
    .description('supergraphs taken into use one after another under load: failures and heap')
    .option('--swaps <numbers>', 'after how many to look, by commas', numbers, [10, 100, 1_000])
    .option('--no-optimiser', 'the gateway without machine code of its own, so that what grows is no code')
    .option('--json <file>', 'write the figures there as well')
    .action(benchManySwaps);
  bench
    .command('export')
    .description('all people as CSV, NDJSON and Arrow over HTTP, beside the same rows as pages of JSON')
    .option('--rows <number>', 'how many people', Number, 1_000_000)
    .option('--data <folder>', 'where the generated data is kept between runs', 'data/bench')
    .option('--json <file>', 'write the figures there as well')
    .action(benchExports);
  bench
    .command('scale')
    .description(
      'the gateway over many subgraphs: a known operation while others are planned, and during a swap',
    )
    .option('--subgraphs <numbers>', 'how many, by commas', numbers, [4, 10, 20, 40])
    .option('--data <folder>', 'where the compositions are kept between runs', 'data/bench')
    .option('--json <file>', 'write the figures there as well')
    .action(benchManySubgraphs);
  bench
    .command('start')
    .description('`npm start` over data that is there: the time until it is ready and until its first answer')
    .option('--runs <number>', 'how many starts', Number, 7)
    .option('--data <folder>', 'where the data is kept between runs', 'data/bench/start')
    .option('--json <file>', 'write the figures there as well')
    .action(benchStart);
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

function numbers(value: string): number[] {
  const parsed = value.split(',').map(Number);
  if (parsed.some((number) => !Number.isInteger(number) || number < 1))
    throw new InvalidArgumentError('Whole numbers by commas, for example 5000,50000.');
  return parsed;
}

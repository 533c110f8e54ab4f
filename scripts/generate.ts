// `generate`: fills the databases with people, posts, firms and placements that do not exist. Exit code 0 where they are
// there afterwards, 1 where they cannot be, 2 where it was called wrongly.
import { InvalidArgumentError, type Command } from 'commander';
import { checkCommand } from './config/check-command.js';
import { dataSettings } from './config/data-settings.js';
import { environment } from './config/env.js';
import { graphSettings } from './config/graph-settings.js';
import { databaseUrls } from './data-location.js';
import { countsText, progressOn } from './generate/display.js';
import { isDay } from './generate/arguments.js';
import { generateGraph } from './generate/generate-graph.js';
import { dataOption } from './options.js';

interface Options {
  readonly people: number;
  readonly placements: number;
  readonly seed: number;
  readonly data?: string;
  readonly today?: string;
}

export function registerGenerate(program: Command): void {
  program
    .command('generate')
    .description('fill the databases with invented people, posts, firms and placements, beside imported data')
    .requiredOption('--people <number>', 'how many people', parseWhole)
    .requiredOption(
      '--placements <number>',
      'how many placements, at most one for every four people',
      parseWhole,
    )
    .option('--seed <number>', 'seed of the generator; the same arguments give the same data', parseWhole, 1)
    .addOption(dataOption())
    .option(
      '--today <day>',
      'the day that the data is made for, YYYY-MM-DD; today if it is left out',
      parseDay,
    )
    .action(run);
}

async function run({ people, placements, seed, data, today }: Options): Promise<void> {
  checkCommand([dataSettings, graphSettings], { data }, environment());
  const started = performance.now();
  const onProgress = progressOn(process.stderr);
  const counts = await generateGraph({
    people,
    placements,
    seed,
    today: today ?? new Date().toISOString().slice(0, 10),
    // Asked for again on a later day, data that is there is not other data.
    acceptsAnyDay: today === undefined,
    databaseUrls: await databaseUrls({ data }),
    onProgress,
  });
  onProgress({ stage: '', rows: 0 });
  process.stdout.write(countsText(counts, (performance.now() - started) / 1_000));
}

function parseWhole(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('Give a whole number, 0 or more.');
  return Number(text);
}

function parseDay(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('Give a date, for example 2026-06-15.');
  return text;
}

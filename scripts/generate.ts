// `generate`: people, posts, firms and placements that do not exist, the same for the same arguments.
import { InvalidArgumentError, type Command } from 'commander';
import { databaseUrls } from './data-location.js';
import { generateGraph, type GenerateProgress } from './generate/generate-graph.js';
import { dataOption } from './options.js';

interface Options {
  readonly people: number;
  readonly placements: number;
  readonly seed: number;
  readonly today: string;
  readonly data: string;
}

export function registerGenerate(program: Command): void {
  program
    .command('generate')
    .description('fill the databases with generated people, skills, posts, firms and placements, over what was imported')
    .requiredOption('--people <number>', 'how many people', wholeNumber)
    .requiredOption('--placements <number>', 'how many placements, one to four people at most', wholeNumber)
    .option('--seed <number>', 'another seed gives other people', wholeNumber, 1)
    .option('--today <day>', 'the day on which the graph is to look right', day, new Date().toISOString().slice(0, 10))
    .addOption(dataOption())
    .action(generate);
}

async function generate({ data, ...options }: Options): Promise<void> {
  const start = performance.now();
  const counts = await generateGraph({
    ...options,
    databaseUrls: await databaseUrls({ data }),
    onProgress: progressOn(process.stdout),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const rows = Object.entries(counts).map(([table, count]) => `  ${table.replaceAll('_', ' ')}: ${number(count)}\n`);
  const outcome = rows.length === 0 ? 'Nothing to do: the databases hold just this already.' : `Done in ${seconds} s.`;
  process.stdout.write(`${clear(process.stdout)}${rows.join('')}${outcome}\n`);
}

/** One line that renews itself on a terminal; elsewhere a line for every table begun. */
function progressOn(output: NodeJS.WriteStream): (progress: GenerateProgress) => void {
  let begun = '';
  return ({ stage, rows }) => {
    const what = stage.replaceAll('_', ' ');
    if (output.isTTY) output.write(`${clear(output)}  ${what}: ${number(rows)}`);
    else if (stage !== begun) output.write(`  ${what} …\n`);
    begun = stage;
  };
}

function clear(output: NodeJS.WriteStream): string {
  return output.isTTY ? '\r\u001b[K' : '';
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('A whole number.');
  return Number(value);
}

function day(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
  if (!isDay) throw new InvalidArgumentError('A day, YYYY-MM-DD.');
  return value;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}

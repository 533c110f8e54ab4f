// `fuzz`: the generated tests with as many cases as there is time for.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { environment } from './config/env.js';
import { projectRoot } from './project-root.js';

const defaultOperations = 20_000;
const defaultFilters = 2_000;
const defaultGroups = 500;

interface Options {
  readonly operations?: number;
  readonly filters?: number;
  readonly groups?: number;
  readonly seed: number;
}

export function registerFuzz(program: Command): void {
  program
    .command('fuzz')
    .description(
      'compare the answers to generated operations by the compiled engine and by Apollo’s executor, and to generated filters and groups by the graph and by one SQL statement; without options, all three',
    )
    .option('--operations <number>', `how many operations, ${defaultOperations} by default`, count)
    .option('--filters <number>', `how many join filters, ${defaultFilters} by default`, count)
    .option(
      '--groups <number>',
      `how many statistics grouped across subgraphs, ${defaultGroups} by default`,
      count,
    )
    .option(
      '--seed <number>',
      'the seed of the generator; a failed test prints it',
      count,
      Date.now() % 1_000_000,
    )
    .action(async ({ operations, filters, groups, seed }: Options) => {
      const isNamed = [operations, filters, groups].some((cases) => cases !== undefined);
      const suites = [
        {
          of: 'operations',
          cases: operations ?? (isNamed ? 0 : defaultOperations),
          file: 'test/differential/generated.test.ts',
          variable: 'FUZZ_OPERATIONS',
        },
        {
          of: 'filters',
          cases: filters ?? (isNamed ? 0 : defaultFilters),
          file: 'test/differential/filters.test.ts',
          variable: 'FUZZ_FILTERS',
        },
        {
          of: 'groups',
          cases: groups ?? (isNamed ? 0 : defaultGroups),
          file: 'test/differential/groups.test.ts',
          variable: 'FUZZ_GROUPS',
        },
      ];
      for (const { of, cases, file, variable } of suites) {
        if (cases === 0) continue;
        process.stdout.write(`${cases.toLocaleString('en-GB')} ${of} from seed ${seed}\n`);
        const code = await vitest(file, { [variable]: String(cases), FUZZ_SEED: String(seed) });
        process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
      }
    });
}

function vitest(file: string, variables: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(process.execPath, [join(projectRoot, 'node_modules/vitest/vitest.mjs'), 'run', file], {
    cwd: projectRoot,
    env: { ...environment(), ...variables },
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0)
    throw new InvalidArgumentError('Give a whole number, 0 or more.');
  return number;
}

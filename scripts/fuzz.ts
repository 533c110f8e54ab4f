// `fuzz`: the generated tests with as many cases as there is time for.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { environment } from './config/env.js';
import { projectRoot } from './project-root.js';

export function registerFuzz(program: Command): void {
  program
    .command('fuzz')
    .description('generated operations, answered by the compiled engine and by Apollo’s executor alike')
    .option('--operations <number>', 'how many operations', count, 20_000)
    .option(
      '--seed <number>',
      'where the generator starts; a failure names it',
      count,
      Date.now() % 1_000_000,
    )
    .action(async ({ operations, seed }: { operations: number; seed: number }) => {
      process.stdout.write(`${operations.toLocaleString('en-GB')} operations from seed ${seed}\n`);
      process.exitCode = await vitest('test/differential/generated.test.ts', {
        FUZZ_OPERATIONS: String(operations),
        FUZZ_SEED: String(seed),
      });
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
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('A whole number.');
  return number;
}

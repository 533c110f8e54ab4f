// The command line. Each command's module is loaded only when it is called, so that starting stays quick.
import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { runInProduction } from './config/env.js';
import { atSources } from '../schema/errors/source-positions.js';
import { explained } from './explained.js';

type Register = (program: Command) => void;

const commands: Readonly<Record<string, () => Promise<Register>>> = {
  start: async () => (await import('./start.js')).registerStart,
  sample: async () => (await import('./sample.js')).registerSample,
  gateway: async () => (await import('./gateway.js')).registerGateway,
  subgraph: async () => (await import('./subgraph.js')).registerSubgraph,
  import: async () => (await import('./import.js')).registerImport,
  generate: async () => (await import('./generate.js')).registerGenerate,
  schema: async () => (await import('./schema.js')).registerSchema,
  fuzz: async () => (await import('./fuzz.js')).registerFuzz,
  bench: async () => (await import('./bench.js')).registerBench,
};

async function run(argv: readonly string[]): Promise<void> {
  const program = new Command('workforce-graph')
    .description('One queryable graph of who is seconded where, with what skills.')
    .showHelpAfterError()
    .exitOverride();
  const asked = argv[2];
  const wanted = asked !== undefined && asked in commands ? [asked] : Object.keys(commands);
  for (const name of wanted) (await commands[name]?.())?.(program);
  for (const command of program.commands) command.showHelpAfterError().exitOverride();
  await program.parseAsync(argv);
}

runInProduction();
try {
  await run(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const failure = explained(error);
    process.stderr.write(`${failure?.message ?? atSources(inspect(error))}\n`);
    process.exitCode = failure?.exitCode ?? 1;
  }
}

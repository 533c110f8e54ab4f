// `gateway`: the gateway alone, over any Federation 2 supergraph.
import type { Command } from 'commander';
import { hostOption, portOption } from './options.js';

interface Options {
  readonly supergraph: string;
  readonly port: number;
  readonly host: string;
  readonly operations?: string;
  readonly engine?: string;
  readonly planner?: string;
  readonly plannerPlacement?: string;
  readonly planTimeLimit?: string;
  readonly concurrentPlans?: string;
}

export function registerGateway(program: Command): void {
  program
    .command('gateway')
    .description('run the gateway alone, over any Federation 2 supergraph')
    .requiredOption('--supergraph <file>', 'the supergraph’s SDL')
    .addOption(portOption(4000))
    .addOption(hostOption())
    .option('--operations <folder>', 'the question library to open the console on')
    .option('--engine <name>', 'what answers operations: compiled or apollo')
    .option('--planner <name>', 'what plans operations: apollo or hive')
    .option('--planner-placement <place>', 'where plans are made: auto, worker or in-process')
    .option('--plan-time-limit <ms>', 'how long one plan may take')
    .option('--concurrent-plans <n>', 'how many plans are made at once')
    .action(async (options: Options) => {
      const { runGateway } = await import('../gateway/main.js');
      process.exitCode = await runGateway(options);
    });
}

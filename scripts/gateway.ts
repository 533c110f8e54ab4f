// `gateway`: the gateway alone, over any Federation 2 supergraph.
import type { Command } from 'commander';
import type { GivenOptions } from '../gateway/config/setting.js';
import { commandProblems } from './config/check-command.js';
import { environment } from './config/env.js';
import { graphSettings } from './config/graph-settings.js';
import { hostOption, portOption } from './options.js';

export function registerGateway(program: Command): void {
  program
    .command('gateway')
    .description('run the gateway alone, over any Federation 2 supergraph')
    .option('--supergraph <file>', 'file with the supergraph (required)')
    .addOption(portOption('4000'))
    .addOption(hostOption())
    .option('--operations <folder>', 'the folder of the question library that the console shows')
    .option('--engine <name>', 'engine: compiled or apollo')
    .option('--planner <name>', 'query planner: apollo or hive')
    .option('--planner-placement <place>', 'where the planner runs: auto, worker or in-process')
    .option('--plan-time-limit <ms>', 'time limit for one plan')
    .option('--concurrent-plans <n>', 'how many plans are made at the same time')
    .action(async (options: GivenOptions) => {
      const { runGateway } = await import('../gateway/main.js');
      const problems = commandProblems([graphSettings], {}, environment());
      process.exitCode = await runGateway(options, problems);
    });
}

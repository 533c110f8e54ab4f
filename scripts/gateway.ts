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
    .option('--supergraph <file>', 'the supergraph’s SDL')
    .addOption(portOption('4000'))
    .addOption(hostOption())
    .option('--operations <folder>', 'the question library to open the console on')
    .option('--engine <name>', 'what answers operations: compiled or apollo')
    .option('--planner <name>', 'what plans operations: apollo or hive')
    .option('--planner-placement <place>', 'where plans are made: auto, worker or in-process')
    .option('--plan-time-limit <ms>', 'how long one plan may take')
    .option('--concurrent-plans <n>', 'how many plans are made at once')
    .action(async (options: GivenOptions) => {
      const { runGateway } = await import('../gateway/main.js');
      const problems = commandProblems([graphSettings], {}, environment());
      process.exitCode = await runGateway(options, problems);
    });
}

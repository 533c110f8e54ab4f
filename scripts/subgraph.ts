// `subgraph <name>`: one subgraph as a process of its own.
import type { Command } from 'commander';
import { listenSettings, portNumber } from '../gateway/config/server-settings.js';
import { readSettings } from '../gateway/config/setting.js';
import { runSubgraph } from '../subgraphs/kit/serve/run-subgraph.js';
import { CommandFailure } from './command-failure.js';
import { checkCommand } from './config/check-command.js';
import { answerSettings } from './config/answer-settings.js';
import { dataSettings } from './config/data-settings.js';
import { environment } from './config/env.js';
import { graphSettings } from './config/graph-settings.js';
import { databaseUrls } from './data-location.js';
import { answerLimitOptions, dataOption, hostOption, portOption } from './options.js';
import { subgraphModules } from './subgraph-modules.js';

interface Options {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
  readonly graph?: string;
  readonly answerObjectLimit?: string;
  readonly answerByteLimit?: string;
}

/** Any free port, unless another is asked for: several subgraphs run on one machine. */
const settings = {
  ...listenSettings,
  port: { ...listenSettings.port, schema: portNumber.default(0) },
  ...graphSettings,
};

export function registerSubgraph(program: Command): void {
  const command = program
    .command('subgraph')
    .description(`run one subgraph as a process of its own: ${Object.keys(subgraphModules).join(', ')}`)
    .argument('<name>', 'which subgraph')
    .addOption(portOption('any free one'))
    .addOption(hostOption())
    .addOption(dataOption())
    .option(
      '--graph <url>',
      'the gateway’s /graphql, for rules that depend on other subgraphs; GRAPH_URL if it is left out',
    )
    .action(async (name: string, options: Options) => {
      const load = subgraphModules[name];
      if (load === undefined) {
        throw new CommandFailure(
          `There is no subgraph called ${name}. Choose one of ${Object.keys(subgraphModules).join(', ')}.`,
          2,
        );
      }
      const given = environment();
      checkCommand([settings, dataSettings, answerSettings], { ...options }, given);
      const { port, host, graph } = readSettings(settings, { ...options }, given, []);
      const databaseUrl = (await databaseUrls(options))[name];
      if (databaseUrl === undefined) throw new CommandFailure(`There is no database for ${name}.`);
      const limits = readSettings(answerSettings, { ...options }, given, []);
      await runSubgraph(await load(), { port, host, databaseUrl, graphUrl: graph, limits });
    });
  for (const option of answerLimitOptions()) command.addOption(option);
}

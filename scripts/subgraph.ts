// `subgraph <name>`: one subgraph as a process of its own.
import { Option, type Command } from 'commander';
import { runSubgraph } from '../subgraphs/kit/serve/run-subgraph.js';
import { CommandFailure } from './command-failure.js';
import { databaseUrls } from './data-location.js';
import { dataOption, hostOption, portOption } from './options.js';
import { subgraphModules } from './subgraph-modules.js';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly graph?: string;
}

export function registerSubgraph(program: Command): void {
  program
    .command('subgraph')
    .description(`run one subgraph as a process of its own: ${Object.keys(subgraphModules).join(', ')}`)
    .argument('<name>', 'which subgraph')
    .addOption(portOption(0))
    .addOption(hostOption())
    .addOption(dataOption())
    .addOption(
      new Option('--graph <url>', 'the gateway’s /graphql, for rules that depend on other subgraphs').env(
        'GRAPH_URL',
      ),
    )
    .action(async (name: string, { port, host, data, graph }: Options) => {
      const load = subgraphModules[name];
      if (load === undefined) {
        throw new CommandFailure(
          `There is no subgraph ${name}; there are ${Object.keys(subgraphModules).join(', ')}.`,
          2,
        );
      }
      const databaseUrl = (await databaseUrls({ data }))[name];
      if (databaseUrl === undefined) throw new CommandFailure(`There is no database for ${name}.`);
      await runSubgraph(await load(), { port, host, databaseUrl, graphUrl: graph });
    });
}

// `start`: the whole graph in one process, over embedded databases or the ones that DATABASE_URL names.
import { join } from 'node:path';
import type { Command } from 'commander';
import { databaseUrls } from './data-location.js';
import { dataOption, hostOption, portOption } from './options.js';
import { projectRoot } from './project-root.js';
import { startGraph } from './start-graph.js';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly supergraph?: string;
}

const firstQuery =
  '{ placements(where: { isLive: true }, first: 3) { nodes { person { displayName skills { level skill { name } } } host { ... on Department { name } ... on PartnerFirm { name } } } } }';

export function registerStart(program: Command): void {
  program
    .command('start')
    .description(
      'run the four subgraphs and the gateway in one process, filled with a sample at the first start',
    )
    .addOption(portOption(4000))
    .addOption(hostOption())
    .addOption(dataOption())
    .option('--supergraph <file>', 'run the gateway alone over this supergraph instead')
    .action(async ({ port, host, data, supergraph }: Options) => {
      if (supergraph !== undefined) {
        const { runGateway } = await import('../gateway/main.js');
        process.exitCode = await runGateway({ supergraph, port, host });
        return;
      }
      const urls = await databaseUrls({ data });
      const { createLogger } = await import('../gateway/telemetry/logger.js');
      const graph = await startGraph({
        port,
        host,
        databaseUrls: urls,
        logger: createLogger('warn'),
        supergraph: join(projectRoot, 'schema/supergraph.graphql'),
      });
      let stopping = false;
      const stop = (): void => {
        if (stopping) return;
        stopping = true;
        void graph.close();
      };
      process.once('SIGTERM', stop);
      process.once('SIGINT', stop);
      process.stdout.write(welcome(graph.url, Object.values(urls)));
    });
}

function welcome(url: string, urls: readonly string[]): string {
  const origin = url.replace(/\/$/, '');
  const places = urls.map((place) => place.replace(/\/\/([^:@/]+):[^@/]*@/, '//$1@'));
  return [
    `ready ${origin}`,
    '',
    `  Ask in the browser:   ${origin}/`,
    `  Ask from a program:   POST ${origin}/graphql`,
    `  A first query:        ${firstQuery}`,
    `  The data lies in:     ${places.join(', ')}`,
    '  Stop with Ctrl+C.',
    '',
  ].join('\n');
}

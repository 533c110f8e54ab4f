// `start`: the whole graph in one process, over embedded databases or the ones that DATABASE_URL names.
import { join } from 'node:path';
import type { Command } from 'commander';
import { readSettings } from '../gateway/config/setting.js';
import { commandProblems } from './config/check-command.js';
import { answerSettings } from './config/answer-settings.js';
import { dataSettings } from './config/data-settings.js';
import { environment } from './config/env.js';
import { graphSettings } from './config/graph-settings.js';
import { databaseUrls, sharedFolder } from './data-location.js';
import { answerLimitOptions, dataOption, hostOption, portOption } from './options.js';
import { projectRoot } from './project-root.js';
import { startGraph, type RunningGraph } from './start-graph.js';
import { provideSample } from './start/sample.js';
import { startAgain } from './start/start-again.js';
import { welcome } from './start/welcome.js';

interface Options {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
  readonly sample?: boolean;
  readonly answerObjectLimit?: string;
  readonly answerByteLimit?: string;
  readonly supergraph?: string;
}

const ownSupergraph = join(projectRoot, 'schema/supergraph.graphql');

/** What is logged unless the environment says otherwise: whoever types this command reads its own lines. */
const quietly = 'warn';

export function registerStart(program: Command): void {
  const command = program
    .command('start')
    .description('run the four subgraphs and the gateway in one process; a new data folder gets sample data')
    .addOption(portOption('4000'))
    .addOption(hostOption())
    .addOption(dataOption())
    .option('--sample', 'add sample data to a data folder or a server that is not new')
    .option('--supergraph <file>', 'run the gateway alone over this supergraph instead')
    .action(async (options: Options) => {
      const { supergraph, port, host } = options;
      if (supergraph === undefined) return await startAll(options);
      const { runGateway } = await import('../gateway/main.js');
      const problems = commandProblems([graphSettings], {}, environment());
      process.exitCode = await runGateway({ supergraph, port, host }, problems);
    });
  for (const option of answerLimitOptions()) command.addOption(option);
}

async function startAll({ sample = false, ...options }: Options): Promise<void> {
  const { port, host, data, ...limits } = options;
  const { gatewayConfig } = await import('../gateway/config/config.js');
  const given = environment();
  const { answerObjectLimit, answerByteLimit } = limits;
  const answerOptions = { answerObjectLimit, answerByteLimit };
  const { logLevel, ...config } = gatewayConfig(
    { supergraph: ownSupergraph, port, host },
    { LOG_LEVEL: quietly, ...given },
    commandProblems([dataSettings, graphSettings, answerSettings], { data, ...answerOptions }, given),
  );
  const { checkListening } = await import('../gateway/server/listen.js');
  await checkListening(config.port, config.host);
  const urls = await databaseUrls({ data });
  await provideSample({ databaseUrls: urls, folder: sharedFolder({ data }), isAsked: sample });
  const { createLogger } = await import('../gateway/telemetry/logger.js');
  const { createMetrics } = await import('../gateway/telemetry/metrics.js');
  const { watchProcessFailures } = await import('../gateway/telemetry/process-failures.js');
  const logger = createLogger(logLevel);
  const metrics = createMetrics();
  const failures = watchProcessFailures(process, logger, metrics.unhandledRejections);
  const graph = await startGraph({
    ...config,
    databaseUrls: urls,
    limits: readSettings(answerSettings, answerOptions, given, []),
    logger,
    gateway: { ...config, metrics },
  });
  const { limitHeapGrowth } = await import('../gateway/config/limit-heap-growth.js');
  limitHeapGrowth();
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void graph.close();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  void failures.exception.then((exitCode) => {
    process.exitCode = exitCode;
    stop();
  });
  process.stdout.write(
    welcome({
      url: graph.url,
      databaseUrls: urls,
      samples: await samplesOf(graph.subgraphs),
      withSample: startAgain({ ...options }, given, '--sample'),
      hasDatabaseVariables: sharedFolder({ data }) === undefined,
    }),
  );
}

/** The subgraphs that say of their data that they are a sample. */
async function samplesOf(subgraphs: RunningGraph['subgraphs']): Promise<string[]> {
  const said = await Promise.all(
    Object.values(subgraphs).map(async (subgraph) => ({ ...(await subgraph.provenance()), subgraph })),
  );
  return said.filter(({ sample }) => sample).map(({ subgraph }) => subgraph.name);
}

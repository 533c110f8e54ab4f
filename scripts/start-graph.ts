// The whole graph in one process: four subgraphs, reached without HTTP, and the gateway over them.
import { createGateway, type GatewayOptions } from '../gateway/context.js';
import { supergraphFile } from '../gateway/supergraph/supergraph-file.js';
import type { Logger } from '../gateway/telemetry/logger.js';
import { createErrorLog } from '../subgraphs/kit/serve/error-log.js';
import { defaultAnswerLimits, type AnswerLimits } from '../subgraphs/kit/execution/compiled/answer-limits.js';
import type { AskGraph } from '../subgraphs/kit/graph/ask-graph.js';
import { askNobody, askOverHttp } from '../subgraphs/kit/graph/ask-graph.js';
import type { Subgraph } from '../subgraphs/kit/subgraph.js';
import { subgraphModules } from './subgraph-modules.js';

export interface StartGraphOptions {
  readonly port: number;
  readonly host: string;
  /** Path of the supergraph's SDL. */
  readonly supergraph: string;
  /** A database for each subgraph, by its name. */
  readonly databaseUrls: Readonly<Record<string, string>>;
  readonly logger: Logger;
  /** How large one answer of a subgraph may become. */
  readonly limits?: AnswerLimits;
  /** How the gateway answers, where it differs from its defaults. */
  readonly gateway?: Pick<
    GatewayOptions,
    'engine' | 'planner' | 'filterKeyLimit' | 'transport' | 'limits' | 'metrics'
  >;
}

export interface RunningGraph {
  /** The address of the pages; `graphql` under it answers queries. */
  readonly url: string;
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  close(): Promise<void>;
}

/** Starts everything or nothing: where one part fails, those already started are closed again. */
export async function startGraph({
  port,
  host,
  supergraph,
  databaseUrls,
  logger,
  limits = defaultAnswerLimits,
  gateway: settings = {},
}: StartGraphOptions): Promise<RunningGraph> {
  let ask: AskGraph = askNobody;
  const opened = await openAll(databaseUrls, (question) => ask(question), limits, logger);
  const subgraphs = Object.fromEntries(opened.map((subgraph) => [subgraph.name, subgraph]));
  const closeSubgraphs = async (): Promise<void> => {
    await Promise.all(opened.map((subgraph) => subgraph.close()));
  };
  try {
    const gateway = await createGateway({
      ...settings,
      supergraph: supergraphFile(supergraph, { isTrusted: true }),
      services: subgraphs,
      port,
      host,
      logger,
    });
    ask = askOverHttp(new URL('graphql', gateway.url).href);
    return {
      url: gateway.url,
      subgraphs,
      close: async () => {
        await gateway.close();
        await closeSubgraphs();
      },
    };
  } catch (error) {
    await closeSubgraphs();
    throw error;
  }
}

async function openAll(
  databaseUrls: Readonly<Record<string, string>>,
  graph: AskGraph,
  limits: AnswerLimits,
  logger: Logger,
): Promise<Subgraph[]> {
  const results = await Promise.allSettled(
    Object.entries(subgraphModules).map(async ([name, load]) => {
      const databaseUrl = databaseUrls[name];
      if (databaseUrl === undefined) throw new Error(`no database for ${name}`);
      return (await load()).open({
        databaseUrl,
        graph,
        limits,
        report: createErrorLog({
          error: (facts, message) => logger.error({ subgraph: name, ...facts }, message),
        }).report,
      });
    }),
  );
  const opened = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed === undefined) return opened;
  await Promise.all(opened.map((subgraph) => subgraph.close()));
  throw failed.reason;
}

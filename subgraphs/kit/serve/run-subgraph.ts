// A subgraph as a process of its own: opens its database, serves until it is told to stop.
import { defaultAnswerLimits, type AnswerLimits } from '../execution/compiled/answer-limits.js';
import { askNobody, askOverHttp } from '../graph/ask-graph.js';
import type { SubgraphModule } from '../subgraph.js';
import { createErrorLog } from './error-log.js';
import { createSubgraphLogger } from './subgraph-logger.js';
import { serveSubgraph, type ServedSubgraph } from './serve.js';

export interface RunSubgraphOptions {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** The gateway's `/graphql`, for rules that depend on neighbours' entities. */
  readonly graphUrl?: string | undefined;
  readonly limits?: AnswerLimits;
}

const withoutGraph =
  'Started without the graph’s address, so changes that need data of other subgraphs are refused. Set --graph or GRAPH_URL to the gateway’s /graphql.';

/**
 * Starts a subgraph process; resolves once it serves. SIGTERM and SIGINT stop it.
 *
 * @throws DatabaseError, ListenFailure
 */
export async function runSubgraph(
  module: SubgraphModule,
  { port, host, databaseUrl, graphUrl, limits = defaultAnswerLimits }: RunSubgraphOptions,
): Promise<ServedSubgraph> {
  const log = createSubgraphLogger(module.name);
  const errors = createErrorLog(log);
  if (graphUrl === undefined && module.asksGraph === true) log.warn(withoutGraph);
  const subgraph = await module.open({
    databaseUrl,
    limits,
    graph: graphUrl === undefined ? askNobody : askOverHttp(graphUrl),
    report: errors.report,
  });
  const served = await serveSubgraph(subgraph, { port, host }).catch(async (error: unknown) => {
    await subgraph.close();
    throw error;
  });
  const stop = (): void =>
    void served.close().finally(() => {
      errors.close();
    });
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`ready ${served.url}\n`);
  return served;
}

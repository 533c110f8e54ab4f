// The composition root: everything the gateway consists of is made here and disposed of here.
import type { ApolloServer } from '@apollo/server';
import { StartError } from './config/start-error.js';
import { registerConsole } from './console/console-routes.js';
import { builtConsole, ownOperations } from './console/locations.js';
import type { QuestionAnswers } from './questions/answer-question.js';
import { registerQuestions } from './questions/question-routes.js';
import { createQuestionLibrary, readQuestions } from './questions/question-library.js';
import { engines, type EngineName } from './engine/engines.js';
import type { GatewayContext } from './engine/engine.js';
import { createSwappingEngine } from './engine/swapping-engine.js';
import { withFilters } from './filters/filtering-state.js';
import { createExports } from './export/export-answer.js';
import { followSupergraph } from './supergraph/follow-supergraph.js';
import type { PlannerSettings } from './engine/planner/planner-settings.js';
import { createApolloServer } from './server/apollo-server.js';
import { createAsk } from './server/ask.js';
import { graphqlHandler, registerGraphQLRoute, type GraphQLHandler } from './server/graphql-route.js';
import { createHttpServer, defaultStalledMs, listen } from './server/http-server.js';
import { registerMetrics } from './server/metrics-route.js';
import { refusalReason } from './supergraph/refusal-reason.js';
import { supergraphFile } from './supergraph/supergraph-file.js';
import type { SupergraphSource } from './supergraph/supergraph-source.js';
import { silentLogger, type Logger } from './telemetry/logger.js';
import { createMetrics, type Metrics } from './telemetry/metrics.js';
import { subgraphTelemetry } from './telemetry/subgraph-telemetry.js';
import type { InProcessSubgraph } from './transport/subgraph-transport.js';
import { defaultTransportSettings, type TransportSettings } from './transport/transport-settings.js';
import { createTransports } from './transport/transports.js';

export interface GatewayOptions {
  /** The file with the supergraph, or another source of one. */
  readonly supergraph: string | SupergraphSource;
  /** 0 for any free one. */
  readonly port: number;
  readonly host: string;
  /** Subgraphs that are reached in process, by name; all others are reached over HTTP. Whoever made them closes them. */
  readonly services?: Readonly<Record<string, InProcessSubgraph>>;
  /** The folder with the question library that the console opens on; the repository's own where it is left out. */
  readonly operations?: string | undefined;
  /** What answers operations; `compiled` unless said otherwise. */
  readonly engine?: EngineName;
  /** How subgraphs are asked; what is left out is `defaultTransportSettings`. */
  readonly transport?: Partial<TransportSettings>;
  /** How operations are planned, where it differs from the defaults. */
  readonly planner?: Partial<PlannerSettings>;
  /** How many keys a filter may hand from one subgraph to another; 10,000 unless said otherwise. */
  readonly filterKeyLimit?: number | undefined;
  readonly logger?: Logger;
  readonly metrics?: Metrics;
  /** How long requests under way may take to end when the gateway closes. */
  readonly graceMs?: number;
  /** After how long without movement a client's connection is closed, in milliseconds; two minutes unless said otherwise. */
  readonly stalledMs?: number;
}

export interface Gateway {
  /** Ends in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

const defaultGraceMs = 2_000;

/**
 * Starts a gateway: it listens at once, and the promise is kept when queries are answered.
 *
 * @throws StartError where the port cannot be had or the supergraph is of no use; nothing is left running then
 */
export async function createGateway({
  supergraph,
  port,
  host,
  services = {},
  operations = ownOperations(),
  engine: engineName = 'compiled',
  transport = {},
  planner = {},
  filterKeyLimit,
  logger = silentLogger,
  metrics = createMetrics(),
  graceMs = defaultGraceMs,
  stalledMs = defaultStalledMs,
}: GatewayOptions): Promise<Gateway> {
  let handler: GraphQLHandler | undefined;
  let answers: QuestionAnswers | undefined;
  let server: ApolloServer<GatewayContext> | undefined;
  const { fastify, stop } = createHttpServer(() => handler !== undefined, stalledMs);
  registerGraphQLRoute(fastify, () => handler, logger);
  registerMetrics(fastify, metrics);
  const library = createQuestionLibrary();
  registerConsole(fastify, { pages: builtConsole, questions: () => library.answerable() });
  registerQuestions(fastify, { library, answers: () => answers, logger });
  const transports = createTransports({
    services,
    settings: { ...defaultTransportSettings, ...transport },
    observe: subgraphTelemetry(metrics, logger),
  });
  let unfollow: (() => void) | undefined;
  const close = async () => {
    unfollow?.();
    await stop(graceMs);
    if (handler !== undefined) await server?.stop();
    await transports.close();
  };

  try {
    const url = await listen(fastify, port, host);
    if (operations !== undefined) library.fill(await readQuestions(operations));
    const source = typeof supergraph === 'string' ? supergraphFile(supergraph) : supergraph;
    const supergraphSdl = await source.load();
    const refuse = (cause: unknown): never => {
      throw unusable(source, cause);
    };
    const engine = await createSwappingEngine(withFilters(engines[engineName]), {
      supergraphSdl,
      isTrusted: source.isTrusted,
      reach: (subgraph) => transports.reach(subgraph),
      planner,
      logger,
      metrics,
      filterKeyLimit,
    }).catch(refuse);
    engine.onSchemaLoadOrUpdate(({ apiSchema }) => {
      library.serve(apiSchema);
      transports.releaseUnreached();
    });
    server = createApolloServer(engine, logger);
    await server.start().catch(refuse);
    for (const subgraph of transports.unreachedDeadlines())
      logger.warn({ subgraph }, 'A deadline is set for a subgraph that the supergraph does not have');
    const ask = createAsk(engine, server, logger);
    const exportAnswer = createExports(engine, ask, logger);
    answers = { ask, exportAnswer };
    handler = graphqlHandler(engine, server, exportAnswer, logger);
    metrics.supergraphLoads.inc({ outcome: 'taken' });
    unfollow = followSupergraph(source, (sdl) => engine.swap(sdl), { logger, metrics });
    logger.info({ url }, 'Queries are answered');
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function unusable(source: SupergraphSource, cause: unknown): StartError {
  return new StartError(
    `The supergraph in ${source.name} cannot be used: ${refusalReason(cause)}\nIt has to be a Federation 2 supergraph, as composition writes it.`,
    1,
    { cause },
  );
}

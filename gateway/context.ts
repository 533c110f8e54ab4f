// The composition root: everything the gateway consists of is made here and disposed of here.
import { assemblePipeline } from './assemble-pipeline.js';
import { StartError } from './config/start-error.js';
import { registerConsole } from './console/console-routes.js';
import { builtConsole, ownOperations } from './console/locations.js';
import type { SubgraphAddress } from './engine/engine.js';
import { engines, type EngineName } from './engine/engines.js';
import { whileAnswering, type PlannerSettings } from './engine/planner/planner-settings.js';
import { createKnownOperations } from './engine/planner/remembered-plans.js';
import { UnusableKeys, readIssuerKeys } from './identity/issuer-keys.js';
import type { TokenSettings } from './identity/token-settings.js';
import { createTokenVerifier } from './identity/verify-token.js';
import { createLimits, type LimitSettings } from './limits/limits.js';
import type { Pipeline } from './pipeline.js';
import { createQuestionLibrary, readQuestions } from './questions/question-library.js';
import { registerQuestions } from './questions/question-routes.js';
import { registerGraphQLRoute } from './server/graphql-route.js';
import { createHttpServer, defaultStalledMs } from './server/http-server.js';
import { listen } from './server/listen.js';
import { registerMetrics } from './server/metrics-route.js';
import type { GatewayPlugin } from './server/plugin-host.js';
import { followSupergraph } from './supergraph/follow-supergraph.js';
import { mayBeNoSupergraph, refusalReason } from './supergraph/refusal-reason.js';
import { createServedGraph } from './supergraph/served-graph.js';
import { supergraphFile } from './supergraph/supergraph-file.js';
import { createSupergraphRuntime } from './supergraph/supergraph-runtime.js';
import type { SupergraphSource } from './supergraph/supergraph-source.js';
import { silentLogger, type Logger } from './telemetry/logger.js';
import { createMetrics, type Metrics } from './telemetry/metrics.js';
import { subgraphTelemetry } from './telemetry/subgraph-telemetry.js';
import type { InProcessSubgraph } from './transport/subgraph-transport.js';
import { tracedTransport } from './transport/traced-transport.js';
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
  /** What one operation may cost, where it differs from the rules' defaults. */
  readonly limits?: LimitSettings | undefined;
  /** Apollo Server's plugins; one that listens to requests sees every operation. */
  readonly plugins?: readonly GatewayPlugin[] | undefined;
  /** Whose tokens are believed; none where it is left out: every caller is anonymous then. */
  readonly tokens?: TokenSettings | undefined;
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
  limits,
  plugins = [],
  tokens,
  logger = silentLogger,
  metrics = createMetrics(),
  graceMs = defaultGraceMs,
  stalledMs = defaultStalledMs,
}: GatewayOptions): Promise<Gateway> {
  let pipeline: Pipeline | undefined;
  const { fastify, stop } = createHttpServer({
    isReady: () => pipeline !== undefined,
    logger,
    stalledMs,
  });
  registerGraphQLRoute(fastify, () => pipeline, logger);
  registerMetrics(fastify, metrics);
  const library = createQuestionLibrary();
  registerConsole(fastify, { pages: builtConsole, questions: () => library.answerable() });
  registerQuestions(fastify, { library, pipeline: () => pipeline, logger });
  const transports = createTransports({
    services,
    settings: { ...defaultTransportSettings, ...transport },
    observe: subgraphTelemetry(metrics, logger),
  });
  /** What is to be closed, the last that was opened first. */
  const opened: (() => unknown)[] = [() => transports.close()];
  const close = async () => {
    await stop(graceMs);
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const url = await listen(fastify, port, host);
    if (operations !== undefined) library.fill(await readQuestions(operations));
    const source = typeof supergraph === 'string' ? supergraphFile(supergraph) : supergraph;
    const firstSdl = await source.load();
    const settings = {
      reach: (subgraph: SubgraphAddress) => tracedTransport(subgraph.name, transports.reach(subgraph)),
      limits: createLimits(limits),
      knownOperations: createKnownOperations(),
      logger,
      metrics,
      filterKeyLimit,
    };
    const runtime = await createSupergraphRuntime(
      (supergraphSdl, isFirst) =>
        createServedGraph(engines[engineName], {
          ...settings,
          supergraphSdl,
          isTrusted: isFirst && source.isTrusted,
          planner: isFirst ? planner : whileAnswering(planner),
        }),
      firstSdl,
    ).catch((cause: unknown) => {
      throw unusable(source, cause);
    });
    opened.push(() => runtime.close());
    runtime.onSchema(() => {
      library.serve(runtime.current());
      transports.releaseUnreached();
    });
    for (const subgraph of transports.unreachedDeadlines())
      logger.warn({ subgraph }, 'A deadline is set for a subgraph that the supergraph does not have');
    const keys = tokens && (await readIssuerKeys(tokens.keys, logger).catch(unusableKeys));
    if (keys) opened.push(() => keys.close());
    const verifyToken = tokens && keys && createTokenVerifier(tokens, keys);
    const assembled = await assemblePipeline({ runtime, plugins, verifyToken, logger });
    opened.push(() => assembled.close());
    ({ pipeline } = assembled);
    metrics.supergraphLoads.inc({ outcome: 'taken' });
    opened.push(followSupergraph(source, (sdl) => runtime.swap(sdl), { logger, metrics }));
    logger.info({ url }, `Gateway listening on ${url}`);
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function unusableKeys(error: unknown): never {
  throw error instanceof UnusableKeys ? new StartError(error.message, 1, { cause: error }) : error;
}

function unusable(source: SupergraphSource, cause: unknown): StartError {
  const hint = mayBeNoSupergraph(cause)
    ? '\nIt has to be a Federation 2 supergraph, as composition writes it.'
    : '';
  return new StartError(
    `The supergraph in ${source.name} cannot be used: ${refusalReason(cause)}${hint}`,
    1,
    { cause },
  );
}

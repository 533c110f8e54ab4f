// The four real subgraphs and engines over them, in this process and without HTTP.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import type { CreateEngineState, EngineOptions, GatewayContext } from '../../../gateway/engine/engine.js';
import type { InProcessSubgraph } from '../../../gateway/transport/subgraph-transport.js';
import { createSwappingEngine } from '../../../gateway/engine/swapping-engine.js';
import { createApolloServer } from '../../../gateway/server/apollo-server.js';
import { silentLogger } from '../../../gateway/telemetry/logger.js';
import { createMetrics } from '../../../gateway/telemetry/metrics.js';
import { projectRoot } from '../../../scripts/project-root.js';
import { subgraphModules } from '../../../scripts/subgraph-modules.js';
import type { Clock } from '../../../subgraphs/kit/execution/request-context.js';
import { askNobody, type AskGraph } from '../../../subgraphs/kit/graph/ask-graph.js';
import type { Subgraph } from '../../../subgraphs/kit/subgraph.js';
import { reachInProcess } from '../gateway/reach-in-process.js';

/** The supergraph as it is published. */
export const supergraphSdl = readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8');

/**
 * Opens the subgraphs.
 *
 * @param databaseUrls by the subgraph's name
 */
export async function openSubgraphs(
  databaseUrls: Readonly<Record<string, string>>,
  clock: Clock,
  graph: AskGraph = askNobody,
): Promise<Readonly<Record<string, Subgraph>>> {
  const opened = await Promise.all(
    Object.entries(databaseUrls).map(async ([name, databaseUrl]) => {
      const module = await subgraphModules[name]?.();
      if (module === undefined) throw new Error(`There is no subgraph ${name}.`);
      return module.open({ databaseUrl, clock, graph, report: failLoudly });
    }),
  );
  return Object.fromEntries(opened.map((subgraph) => [subgraph.name, subgraph]));
}

/** An engine that answers as the gateway does, up to HTTP. */
export interface StartedEngine {
  ask(
    query: string | DocumentNode,
    variables?: Readonly<Record<string, unknown>>,
    extensions?: Readonly<Record<string, unknown>>,
  ): Promise<FormattedExecutionResult>;
  stop(): Promise<void>;
}

/** Starts an engine over subgraphs, behind the server that clients speak to. */
export async function startEngine(
  create: CreateEngineState,
  subgraphs: Readonly<Record<string, InProcessSubgraph>>,
  options: Pick<EngineOptions, 'filterKeyLimit' | 'planner'> = {},
): Promise<StartedEngine> {
  const engine = await createSwappingEngine(create, {
    supergraphSdl,
    isTrusted: true,
    reach: reachInProcess(subgraphs),
    logger: silentLogger,
    metrics: createMetrics(),
    ...options,
  });
  const server = createApolloServer(engine, silentLogger);
  await server.start();
  return {
    ask: async (query, variables = {}, extensions) => {
      const contextValue: GatewayContext = { forwardedHeaders: {} };
      const { body } = await server.executeOperation(
        { query, variables, ...(extensions && { extensions }) },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('The answer comes in parts.');
      // As clients see it: plain JSON.
      return JSON.parse(JSON.stringify(body.singleResult)) as FormattedExecutionResult;
    },
    stop: () => server.stop(),
  };
}

/** An error that clients would see without its cause is a failure of the test, cause and all. */
function failLoudly(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

// The four real subgraphs and engines over them, in this process and without HTTP.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { print, type DocumentNode, type FormattedExecutionResult } from 'graphql';
import { assemblePipeline } from '../../../gateway/assemble-pipeline.js';
import type { CreateEngine } from '../../../gateway/engine/engine.js';
import { anonymous } from '../../../gateway/identity/caller.js';
import { createLimits } from '../../../gateway/limits/limits.js';
import { askedExtensions } from '../../../gateway/request/asked-extensions.js';
import { createServedGraph, type GraphOptions } from '../../../gateway/supergraph/served-graph.js';
import type { InProcessSubgraph } from '../../../gateway/transport/subgraph-transport.js';
import { silentLogger } from '../../../gateway/telemetry/logger.js';
import { createMetrics } from '../../../gateway/telemetry/metrics.js';
import { recordTrace } from '../../../gateway/transport/subgraph-trace.js';
import { tracedTransport } from '../../../gateway/transport/traced-transport.js';
import { projectRoot } from '../../../scripts/project-root.js';
import { subgraphModules } from '../../../scripts/subgraph-modules.js';
import type { Clock } from '../../../subgraphs/kit/clock.js';
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

/** Starts an engine over subgraphs, behind the pipeline that clients’ requests go along. */
export async function startEngine(
  create: CreateEngine,
  subgraphs: Readonly<Record<string, InProcessSubgraph>>,
  options: Partial<Pick<GraphOptions, 'filterKeyLimit' | 'planner'>> = {},
): Promise<StartedEngine> {
  const reach = reachInProcess(subgraphs);
  const graph = await createServedGraph(create, {
    supergraphSdl,
    isTrusted: true,
    reach: (subgraph) => tracedTransport(subgraph.name, reach(subgraph)),
    limits: createLimits(),
    logger: silentLogger,
    metrics: createMetrics(),
    ...options,
  });
  const runtime = {
    current: () => graph,
    onSchema: (listener: (schema: typeof graph.schema, sdl: string) => void) => {
      listener(graph.schema, supergraphSdl);
    },
  };
  const { pipeline, close } = await assemblePipeline({ runtime, logger: silentLogger });
  return {
    ask: async (query, variables = {}, extensions) => {
      const source = typeof query === 'string' ? query : print(query);
      const asked = askedExtensions(extensions);
      const trace = asked.provenance ? recordTrace(() => performance.now()) : undefined;
      const operation = { source, operationName: undefined };
      const request = { operation, variables, asked, mayMutate: true, call: { headers: {}, trace } };
      const answer = await pipeline.answer(request, anonymous);
      // As clients see it: plain JSON.
      return JSON.parse(
        Buffer.isBuffer(answer) ? answer.toString() : JSON.stringify(answer),
      ) as FormattedExecutionResult;
    },
    stop: async () => {
      await close();
      await graph.close();
    },
  };
}

/** An error that clients would see without its cause is a failure of the test, cause and all. */
function failLoudly(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

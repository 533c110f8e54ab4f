// The whole graph in this process, asked as the gateway's route asks, without HTTP: the gateway's work is in the figure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApolloServer } from '@apollo/server';
import type { GatewayContext } from '../../../gateway/engine/engine.js';
import { createCompiledState } from '../../../gateway/engine/compiled-state.js';
import { createSwappingEngine } from '../../../gateway/engine/swapping-engine.js';
import { withFilters } from '../../../gateway/filters/filtering-state.js';
import { createApolloServer } from '../../../gateway/server/apollo-server.js';
import { directAnswer, type ShownAnswer } from '../../../gateway/server/direct-answer.js';
import { errorFormatter } from '../../../gateway/server/format-error.js';
import { silentLogger } from '../../../gateway/telemetry/logger.js';
import { createMetrics } from '../../../gateway/telemetry/metrics.js';
import type { Subgraph } from '../../../subgraphs/kit/subgraph.js';
import { projectRoot } from '../../../scripts/project-root.js';
import { openSubgraphs } from '../../support/graph/graph-in-process.js';
import { reachInProcess } from '../../support/gateway/reach-in-process.js';

export interface OpenGraph {
  /** @throws where the answer has errors */
  ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data>;
  close(): Promise<void>;
}

/** Opens the four subgraphs as well, and closes them with it. */
export async function openGraph(databaseUrls: Readonly<Record<string, string>>): Promise<OpenGraph> {
  const subgraphs = await openSubgraphs(databaseUrls, { now: () => new Date() });
  const graph = await graphOver(subgraphs);
  return {
    ask: graph.ask,
    close: async () => {
      await graph.close();
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close()));
    },
  };
}

export async function graphOver(
  subgraphs: Readonly<Record<string, Subgraph>>,
  { filterKeyLimit }: { readonly filterKeyLimit?: number } = {},
): Promise<OpenGraph> {
  const engine = await createSwappingEngine(withFilters(createCompiledState), {
    supergraphSdl: readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8'),
    isTrusted: true,
    planner: { placement: 'in-process' },
    filterKeyLimit,
    reach: reachInProcess(subgraphs),
    logger: silentLogger,
    metrics: createMetrics(),
  });
  const server = createApolloServer(engine, silentLogger);
  await server.start();
  const formatError = errorFormatter(silentLogger);
  return {
    ask: async <Data>(query: string, variables: Record<string, unknown>) => {
      const program = engine.admitted({ source: query, operationName: undefined });
      const { data, errors } = program
        ? await directAnswer(program, { variables, headers: {} }, formatError)
        : await throughApolloServer(server, query, variables);
      if ((errors ?? []).length > 0 || data === undefined || data === null)
        throw new Error(
          `The graph answered with errors: ${(errors ?? []).map(({ message }) => message).join('; ')}`,
        );
      return data as Data;
    },
    close: () => server.stop(),
  };
}

async function throughApolloServer(
  server: ApolloServer<GatewayContext>,
  query: string,
  variables: Record<string, unknown>,
): Promise<ShownAnswer> {
  const contextValue: GatewayContext = { forwardedHeaders: {} };
  const { body } = await server.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('the answer comes in parts');
  const { data, errors } = body.singleResult;
  return errors === undefined ? { data } : { data, errors };
}

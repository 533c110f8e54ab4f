// The whole graph in this process, asked as the gateway's route asks, without HTTP: the gateway's work is in the figure.
import { createCompiledEngine } from '../../../gateway/engine/compiled-engine.js';
import type { Subgraph } from '../../../subgraphs/kit/subgraph.js';
import { openSubgraphs, startEngine } from '../../support/graph/graph-in-process.js';

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
  const engine = await startEngine(createCompiledEngine, subgraphs, {
    planner: { placement: 'in-process' },
    filterKeyLimit,
  });
  return {
    ask: async <Data>(query: string, variables: Record<string, unknown>) => {
      const { data, errors = [] } = await engine.ask(query, variables);
      if (errors.length > 0 || data === undefined || data === null)
        throw new Error(`The graph answered with errors: ${errors.map(({ message }) => message).join('; ')}`);
      return data as Data;
    },
    close: () => engine.stop(),
  };
}

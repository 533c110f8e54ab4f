// How a subgraph asks the graph about its neighbours' entities, where a rule of its own depends on them.
import type { ExecutionResult } from 'graphql';
import { graphError, isGraphError } from '../../../schema/errors/graph-error.js';

export interface GraphQuestion {
  /** A document over the public schema of the whole graph. */
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Answers a question from the whole graph: the gateway, in process or over HTTP. */
export type AskGraph = (question: GraphQuestion) => Promise<ExecutionResult>;

const timeoutMs = 5_000;

/** Asks a gateway over HTTP. */
export function askOverHttp(url: string): AskGraph {
  return async ({ query, variables }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return (await response.json()) as ExecutionResult;
  };
}

/** For a subgraph that was started without a graph round it: every question is refused, with what to do about it. */
export const askNobody: AskGraph = () =>
  Promise.reject(
    graphError(
      'SUBGRAPH_UNAVAILABLE',
      'This needs data of another subgraph, but the subgraph was started without the graph’s address. The operator must set it with --graph or GRAPH_URL to the gateway’s /graphql.',
    ),
  );

/**
 * The data of an answer, whole: a rule must not be decided on half of the facts.
 *
 * @throws GraphQLError with SUBGRAPH_UNAVAILABLE where the graph cannot be reached or answers with errors
 */
export async function askWhole<Data>(ask: AskGraph, question: GraphQuestion): Promise<Data> {
  const failure =
    'A rule needs data of another subgraph, which cannot be reached at the moment. Nothing was changed. Try again.';
  const { data, errors } = await ask(question).catch((error: unknown) => {
    if (isGraphError(error)) throw error;
    throw graphError(
      'SUBGRAPH_UNAVAILABLE',
      failure,
      {},
      { originalError: error instanceof Error ? error : new Error(String(error)) },
    );
  });
  if ((errors ?? []).length > 0 || !data) throw graphError('SUBGRAPH_UNAVAILABLE', failure);
  return data as Data;
}

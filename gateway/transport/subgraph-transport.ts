// How the gateway reaches one subgraph: the same request and answer whether over HTTP or in process.
import type { ExecutionResult } from 'graphql';

export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A subgraph that runs in the gateway's own process, handed in by whoever starts both. */
export interface InProcessSubgraph {
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
}

/** A way to one subgraph. What comes back is not to be trusted before it has been read as a GraphQL answer. */
export interface SubgraphTransport {
  execute(request: SubgraphRequest): Promise<unknown>;
}

/** A subgraph that did not answer, or not with GraphQL. The message is for the log: it quotes nothing it received. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
}

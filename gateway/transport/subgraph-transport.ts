// How the gateway reaches one subgraph: the same operations and answers whether over HTTP or in process.
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

/** What is known of a request to a subgraph when the client's operation is compiled. */
export interface SubgraphOperation {
  readonly query: string;
  readonly operationName: string | undefined;
  /** A mutation is sent once, whatever becomes of it. */
  readonly kind: 'query' | 'mutation' | 'subscription';
}

/** What each request adds. */
export interface SubgraphInput {
  readonly variables: Record<string, unknown>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends one operation. What comes back is not to be trusted before it has been read as a GraphQL answer.
 *
 * @throws SubgraphFailure where no answer came
 */
export type SubgraphCall = (input: SubgraphInput) => Promise<unknown>;

/** A way to one subgraph. */
export interface SubgraphTransport {
  /** Makes ready what all requests with one operation have in common, such as the text of their bodies. */
  prepare(operation: SubgraphOperation): SubgraphCall;
}

/** A subgraph that did not answer, or not with GraphQL. The message is for the log: it quotes nothing it received. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
}

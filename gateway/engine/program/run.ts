// One execution of a program: what is known so far, and what went wrong.
import type { GraphQLError } from 'graphql';
import type { CancelSignal } from '../../transport/cancel-signal.js';
import type { SubgraphTransport } from '../../transport/subgraph-transport.js';
import type { DataObject } from './collect.js';

export interface Run {
  /** Everything received so far, by the plan's response names. */
  readonly data: DataObject;
  readonly errors: GraphQLError[];
  /** The client's variables as they came, to be handed on. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same coerced, defaults included, for conditions. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Aborts when the client has gone away. */
  readonly signal: CancelSignal | undefined;
}

/** Runs a part of the plan. */
export type Step = (run: Run) => Promise<void>;

/** The way to each subgraph, by its name. */
export type Transports = (service: string) => SubgraphTransport;

/** Told of failures that clients see only by their code. */
export interface Report {
  subgraphFailed(service: string, error: unknown): void;
  errorsHidden(service: string, count: number): void;
}

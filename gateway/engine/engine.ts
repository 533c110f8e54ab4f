// What answers operations, as the rest of the gateway sees it. Everything that depends on one supergraph is one state,
// made whole and never changed: another supergraph is another state.
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { CancelSignal } from '../transport/cancel-signal.js';
import type { PlannerSettings } from './planner/planner-settings.js';
import type { SubgraphTrace } from '../transport/subgraph-trace.js';
import type { SubgraphTransport } from '../transport/subgraph-transport.js';
import type { Explain } from './explain/explanation.js';
import type { Program } from './program/compile-program.js';

/** What an engine may know of the request it answers. */
export interface GatewayContext extends BaseContext {
  /** The client's headers that subgraphs get to see. */
  readonly forwardedHeaders: Readonly<Record<string, string>>;
  /** Aborts when the client has gone away; left out where there is no such client. */
  readonly signal?: CancelSignal;
  /** Told of every call to a subgraph. */
  readonly trace?: SubgraphTrace;
}

/** Apollo Server's own contract with a gateway: a schema, and an executor of operations. */
export type ApolloGatewayContract = NonNullable<ApolloServerOptions<GatewayContext>['gateway']>;

/** Runs an operation that Apollo Server has parsed and validated. */
export type Executor = NonNullable<Awaited<ReturnType<ApolloGatewayContract['load']>>['executor']>;

/** An operation as a client sends it: a document, and which operation of it. */
export interface Operation {
  readonly source: string;
  readonly operationName: string | undefined;
}

export interface EngineState {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly execute: Executor;
  /** Says what executing an operation would take, and asks nobody. */
  readonly explain: Explain;
  /** The program of an operation that was found valid before; undefined where it has to be looked at first. */
  admitted(operation: Operation): Program | undefined;
  /** The operations asked for most, most first. */
  busiest(count: number): readonly Operation[];
  /** Makes operations ready before anybody asks; one that does not fit this supergraph is passed over. */
  warm(operations: readonly Operation[]): Promise<void>;
  /** Ends what the state keeps running, once the requests that it answers have ended. */
  close(): Promise<void>;
}

export interface SubgraphAddress {
  readonly name: string;
  /** Empty where the supergraph names none. */
  readonly url: string;
}

export interface EngineOptions {
  readonly supergraphSdl: string;
  /** Whether the supergraph needs no check of its own. */
  readonly isTrusted: boolean;
  /** How operations are planned, where it differs from the defaults. */
  readonly planner?: Partial<PlannerSettings>;
  readonly reach: (subgraph: SubgraphAddress) => SubgraphTransport;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** How many keys a filter may hand from one subgraph to another; 10,000 unless said otherwise. */
  readonly filterKeyLimit?: number | undefined;
}

/** @throws where the supergraph is of no use; the message says why */
export type CreateEngineState = (options: EngineOptions) => Promise<EngineState>;

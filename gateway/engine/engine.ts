// What answers operations, as the rest of the gateway sees it: made for one supergraph, spoken to by Apollo Server.
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { SubgraphTransport } from '../transport/subgraph-transport.js';

/** What an engine may know of the request it answers. */
export interface GatewayContext extends BaseContext {
  /** The client's headers that subgraphs get to see. */
  readonly forwardedHeaders: Readonly<Record<string, string>>;
}

/** Apollo Server's own contract with a gateway: a schema, and an executor of operations. */
export type Engine = NonNullable<ApolloServerOptions<GatewayContext>['gateway']>;

export interface SubgraphAddress {
  readonly name: string;
  /** Empty where the supergraph names none. */
  readonly url: string;
}

export interface EngineOptions {
  readonly supergraphSdl: string;
  /** Whether the supergraph needs no check of its own. */
  readonly isTrusted: boolean;
  readonly reach: (subgraph: SubgraphAddress) => SubgraphTransport;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Makes an engine; the supergraph is judged when Apollo Server loads it. */
export type CreateEngine = (options: EngineOptions) => Promise<Engine>;

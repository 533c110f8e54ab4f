// A gateway on a free port over tiny subgraphs, with what a test wants to ask of it.
import { createGateway, type GatewayOptions } from '../../../gateway/context.js';
import type { ErrorCode } from '../../../schema/errors/catalogue.js';
import { composeTiny, givenSupergraph } from '../tiny-subgraphs/compose.js';
import {
  serveTinySubgraph,
  type TinySubgraph,
  type TinySubgraphDefinition,
} from '../tiny-subgraphs/tiny-subgraph.js';

/** What a request says beside its document. */
export interface TinyRequest {
  readonly variables?: unknown;
  readonly headers?: Record<string, string>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface TinyAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: {
      readonly code: ErrorCode;
      readonly service?: string;
      readonly [detail: string]: unknown;
    };
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface TinyGateway {
  readonly url: string;
  readonly subgraphs: readonly TinySubgraph[];
  subgraph(name: string): TinySubgraph;
  query(query: string, request?: TinyRequest): Promise<TinyAnswer>;
  close(): Promise<void>;
}

export async function startTinyGateway(
  definitions: readonly TinySubgraphDefinition[],
  options: Partial<GatewayOptions> = {},
): Promise<TinyGateway> {
  const subgraphs = await Promise.all(definitions.map(serveTinySubgraph));
  const gateway = await createGateway({
    supergraph: givenSupergraph(composeTiny(subgraphs)),
    port: 0,
    host: '127.0.0.1',
    planner: { placement: 'in-process' },
    ...options,
  });
  return {
    url: gateway.url,
    subgraphs,
    subgraph: (name) => {
      const found = subgraphs.find((subgraph) => subgraph.name === name);
      if (!found) throw new Error(`There is no tiny subgraph ${name}.`);
      return found;
    },
    query: (query, request) => ask(gateway.url, query, request),
    close: async () => {
      await gateway.close();
      await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
    },
  };
}

export async function ask(
  url: string,
  query: string,
  { variables, headers = {}, extensions }: TinyRequest = {},
): Promise<TinyAnswer> {
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables, extensions }),
  });
  return (await response.json()) as TinyAnswer;
}

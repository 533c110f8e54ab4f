// A small federated subgraph over real HTTP, for tests of the gateway that need no database.
import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';

/** What resolvers get as their context. A type and not an interface, so that it is an object of any properties. */
export type TinyContext = {
  headers: IncomingHttpHeaders;
  extensions?: Readonly<Record<string, unknown>> | undefined;
};

type Resolvers = Readonly<
  Record<string, Readonly<Record<string, GraphQLFieldResolver<never, TinyContext, never>>>>
>;
type LooseResolvers = Record<string, Record<string, GraphQLFieldResolver<unknown, unknown>>>;

export interface TinySubgraphDefinition {
  readonly name: string;
  readonly typeDefs: string;
  readonly resolvers: Resolvers;
  /** What it says of its data to those who ask; a plain Federation 2 subgraph says nothing. */
  readonly provenance?: unknown;
}

/** Deals with a request in the subgraph's place, or lets it proceed, now or later. */
export type Interference = (request: IncomingMessage, response: ServerResponse, proceed: () => void) => void;

export interface TinySubgraph {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
  /** The headers of every request so far. */
  readonly seen: readonly IncomingHttpHeaders[];
  /** Puts something between callers and the subgraph, in place of what was put there before. */
  readonly interfere: (interference: Interference) => void;
  /** Stops answering; safe to call twice. */
  readonly stop: () => Promise<void>;
}

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n`;

/** The type definitions with the federation header before them, unless they have one of their own. */
export function tinyDocument(typeDefs: string): DocumentNode {
  return parse(typeDefs.includes('https://specs.apollo.dev/federation/') ? typeDefs : federation + typeDefs);
}

export function tinySchema({ typeDefs, resolvers }: TinySubgraphDefinition): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: tinyDocument(typeDefs), resolvers: resolvers as LooseResolvers }]);
}

export async function serveTinySubgraph(definition: TinySubgraphDefinition): Promise<TinySubgraph> {
  const seen: IncomingHttpHeaders[] = [];
  const handler = createHandler<TinyContext>({
    schema: tinySchema(definition),
    context: (request, { extensions }) => ({
      headers: request.raw.headers,
      extensions: extensions as TinyContext['extensions'],
    }),
    onOperation: (_request, { contextValue }, result) => {
      const isAsked = (contextValue as TinyContext).extensions?.['provenance'] === true;
      if (!isAsked || definition.provenance === undefined) return result;
      return { ...result, extensions: { provenance: definition.provenance } };
    },
  });
  let interference: Interference = (_request, _response, proceed) => {
    proceed();
  };
  const server = createServer((request, response) => {
    seen.push(request.headers);
    interference(request, response, () => void handler(request, response));
  });
  const listening = await listenOnLoopback(server);
  return {
    name: definition.name,
    url: `${listening.url}graphql`,
    typeDefs: tinyDocument(definition.typeDefs),
    seen,
    interfere: (given) => {
      interference = given;
    },
    stop: () => listening.stop(),
  };
}

/** The same subgraph without HTTP, as it is handed to a gateway in its own process. */
export function inProcess(definition: TinySubgraphDefinition) {
  const schema = tinySchema(definition);
  return {
    execute: async (request: {
      query: string;
      variables?: Record<string, unknown> | undefined;
      headers: Readonly<Record<string, string>>;
    }): Promise<ExecutionResult> =>
      execute({
        schema,
        document: parse(request.query),
        variableValues: request.variables,
        contextValue: { headers: request.headers } satisfies TinyContext,
      }),
  };
}

export async function listenOnLoopback(server: Server): Promise<{ url: string; stop: () => Promise<void> }> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

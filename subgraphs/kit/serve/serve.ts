// A subgraph over HTTP: Apollo Server on Fastify in front of the subgraph's own executor.
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify from 'fastify';
import type { Subgraph } from '../subgraph.js';
import { answerText } from './answer-text.js';
import { listenFailure } from './listen-failure.js';
import { watchSilentConnections } from './silent-connections.js';

export interface ServedSubgraph {
  readonly url: string;
  close(): Promise<void>;
}

const maximumBodyBytes = 32 * 1024 * 1024;

/**
 * Serves a subgraph at `/graphql`, with `/health`; its queries only, no landing page.
 *
 * @param port 0 for any free one
 * @throws ListenFailure where the port or the host cannot be had
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  { port, host }: { port: number; host: string },
): Promise<ServedSubgraph> {
  const fastify = Fastify({ bodyLimit: maximumBodyBytes, forceCloseConnections: 'idle' });
  const silent = watchSilentConnections(fastify.server);
  const server = new ApolloServer<{ headers: Record<string, string | undefined> }>({
    gateway: {
      load: () =>
        Promise.resolve({
          executor: async ({ request, context }) =>
            subgraph.execute({
              query: request.query ?? '',
              operationName: request.operationName,
              variables: request.variables,
              extensions: request.extensions,
              headers: (context as { headers: Record<string, string | undefined> }).headers,
            }),
        }),
      onSchemaLoadOrUpdate: (loaded) => {
        loaded({ apiSchema: subgraph.schema, coreSupergraphSdl: subgraph.sdl });
        return () => undefined;
      },
      stop: () => Promise.resolve(),
    },
    introspection: true,
    stringifyResult: (result) => answerText(result, subgraph.limits.bytes),
    includeStacktraceInErrorResponses: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      fastifyApolloDrainPlugin(fastify),
    ],
  });
  await server.start();
  await fastify.register(fastifyApollo(server), {
    path: '/graphql',
    context: (request) => Promise.resolve({ headers: request.headers as Record<string, string | undefined> }),
  });
  fastify.get('/health', () => ({ status: 'ok', subgraph: subgraph.name }));
  const url = await fastify.listen({ port, host }).catch(async (error: unknown) => {
    await server.stop();
    throw listenFailure(error, port, host);
  });
  return {
    url: `${url}/graphql`,
    close: async () => {
      // Those who ask from now on are refused, so what was silent until now stays so.
      const closed = server.stop();
      silent.close();
      await closed;
      await fastify.close();
      await subgraph.close();
    },
  };
}

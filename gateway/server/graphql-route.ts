// `/graphql`: what is wrong with a request as such is refused here, before any of it is read as GraphQL.
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorFacts } from '../../schema/errors/error-facts.js';
import type { GatewayContext } from '../engine/engine.js';
import type { Logger } from '../telemetry/logger.js';
import { pickForwardedHeaders } from '../transport/forwarded-headers.js';
import { mayComeFromAnotherSite } from './cross-site.js';
import { refusalOf, refuse } from './refusal.js';
import { responseMediaType } from './response-media-type.js';

export type GraphQLHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Answers requests with a started Apollo Server. */
export function graphqlHandler(server: ApolloServer<GatewayContext>): GraphQLHandler {
  const handle = fastifyApolloHandler(server, {
    context: (request) => Promise.resolve({ forwardedHeaders: pickForwardedHeaders(request.headers) }),
  });
  // Neither a route's own `this` nor a reply's is used by the handler.
  return (request, reply) => Promise.resolve(handle.call(request.server, request, reply));
}

/**
 * @param handler what answers now; undefined while there is no supergraph
 */
export function registerGraphQLRoute(
  fastify: FastifyInstance,
  handler: () => GraphQLHandler | undefined,
  logger: Logger,
): void {
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: (request, reply, pass) => {
      if (handler() === undefined) {
        refuse(
          reply.header('retry-after', '1'),
          'GATEWAY_NOT_READY',
          'There is no supergraph yet; try again in a moment.',
        );
        return;
      }
      if (responseMediaType(request.headers.accept) === null) {
        refuse(
          reply,
          'NOT_ACCEPTABLE',
          'Answers are application/json or application/graphql-response+json; the accept header allows neither.',
        );
        return;
      }
      if (request.method === 'GET' && !mayComeFromAnotherSite(request.headers)) {
        request.headers['apollo-require-preflight'] = 'true';
      }
      pass();
    },
    errorHandler: (error, _request, reply) => {
      const refusal = refusalOf(error);
      if (refusal.code === 'INTERNAL_SERVER_ERROR') logger.error(errorFacts(error), 'A request failed');
      refuse(reply, refusal.code, refusal.message);
    },
    handler: async (request, reply) => handler()?.(request, reply),
  });
  fastify.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: (_request, reply) => {
      refuse(reply.header('allow', 'GET, POST'), 'METHOD_NOT_ALLOWED', 'GraphQL is served to GET and POST.');
    },
  });
}

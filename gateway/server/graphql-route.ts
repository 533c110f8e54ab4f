// `/graphql`: what is wrong with a request as such is refused here, before any of it is read as GraphQL.
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorCatalogue, type ErrorCode } from '../../schema/errors/catalogue.js';
import type { GatewayContext } from '../engine/engine.js';
import { maskedMessage } from '../engine/shown-error.js';
import { errorFacts, type Logger } from '../telemetry/logger.js';
import { pickForwardedHeaders } from '../transport/forwarded-headers.js';
import { mayComeFromAnotherSite } from './cross-site.js';
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
export function registerGraphQLRoute(fastify: FastifyInstance, handler: () => GraphQLHandler | undefined, logger: Logger): void {
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: async (request, reply) => {
      if (handler() === undefined) {
        return refuse(reply.header('retry-after', '1'), 'GATEWAY_NOT_READY', 'There is no supergraph yet; try again in a moment.');
      }
      if (responseMediaType(request.headers.accept) === null) {
        return refuse(reply, 'NOT_ACCEPTABLE', 'Answers are application/json or application/graphql-response+json; the accept header allows neither.');
      }
      if (request.method === 'GET' && !mayComeFromAnotherSite(request.headers)) {
        request.headers['apollo-require-preflight'] = 'true';
      }
    },
    errorHandler: (error, _request, reply) => {
      const code = requestErrors[error.code];
      if (code !== undefined) return refuse(reply, code.code, code.message);
      if (error.statusCode !== undefined && error.statusCode < 500) return refuse(reply, 'BAD_REQUEST', 'The request cannot be read.');
      logger.error(errorFacts(error), 'A request failed');
      return refuse(reply, 'INTERNAL_SERVER_ERROR', maskedMessage);
    },
    handler: async (request, reply) => handler()?.(request, reply),
  });
  fastify.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: (_request, reply) => {
      void reply.header('allow', 'GET, POST').code(405);
      return send(reply, 'BAD_REQUEST', 'GraphQL is served to GET and POST.');
    },
  });
}

const notJson = 'The body is not a JSON object.';

/** What can be wrong with a request before it is GraphQL, by the server's own codes. */
const requestErrors: Readonly<Record<string, { readonly code: ErrorCode; readonly message: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'REQUEST_TOO_LARGE', message: 'The body is larger than 1 MiB. Send large inputs in several requests.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send the body as application/json, and say so in content-type.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'BAD_REQUEST', message: notJson },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'BAD_REQUEST', message: notJson },
  ERR_INVALID_URL: { code: 'BAD_REQUEST', message: 'The host header is not a host.' },
};

function refuse(reply: FastifyReply, code: ErrorCode, message: string): FastifyReply {
  return send(reply.code(errorCatalogue[code].status), code, message);
}

function send(reply: FastifyReply, code: ErrorCode, message: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').send({ errors: [{ message, extensions: { code } }] });
}

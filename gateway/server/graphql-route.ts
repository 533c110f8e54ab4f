// `/graphql`: what is wrong with a request as such is refused here, before any of it is read as GraphQL; known
// operations are answered at once, answers to take away by the exporter, and all others by Apollo Server.
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorFacts } from '../../schema/errors/error-facts.js';
import type { GatewayContext } from '../engine/engine.js';
import type { SwappingEngine } from '../engine/swapping-engine.js';
import type { ExportAnswer } from '../export/export-answer.js';
import { exportFormatOf, exportMediaTypes } from '../export/export-formats.js';
import { handleExport } from '../export/export-handler.js';
import { documentExcess, documentLimits } from '../limits/document-limits.js';
import type { Logger } from '../telemetry/logger.js';
import { pickForwardedHeaders } from '../transport/forwarded-headers.js';
import { answerStatus } from './answer-status.js';
import { departureOf } from './client-departure.js';
import { mayComeFromAnotherSite } from './cross-site.js';
import { directText, plainRequest, type ShownAnswer } from './direct-answer.js';
import { errorFormatter } from './format-error.js';
import { refusalOf, refuse, tooLarge } from './refusal.js';
import { responseMediaType, responseMediaTypes } from './response-media-type.js';

export type GraphQLHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Answers requests with an engine and a started Apollo Server over it. */
export function graphqlHandler(
  engine: Pick<SwappingEngine, 'admitted'>,
  server: ApolloServer<GatewayContext>,
  exportAnswer: ExportAnswer,
  logger: Logger,
): GraphQLHandler {
  const formatError = errorFormatter(logger);
  const handle = fastifyApolloHandler(server, {
    context: (request, reply) => Promise.resolve(contextOf(request, reply)),
  });
  return async (request, reply) => {
    const format = exportFormatOf(request.headers.accept);
    if (format !== undefined)
      return handleExport(request, reply, format, {
        answer: exportAnswer,
        context: contextOf(request, reply),
      });
    const plain = request.method === 'POST' ? plainRequest(request.body) : undefined;
    const program = plain && engine.admitted(plain.operation);
    if (program !== undefined) {
      const { forwardedHeaders: headers, signal } = contextOf(request, reply);
      const input = { variables: plain?.variables ?? {}, headers, signal };
      return send(request, reply, await directText(program, input, formatError));
    }
    const source = sourceOf(request);
    const excess = source === undefined ? undefined : documentExcess(source, documentLimits);
    if (excess !== undefined) return send(request, reply, tooLarge(excess));
    // Neither a route's own `this` nor a reply's is used by the handler.
    return handle.call(request.server, request, reply);
  };
}

/** Who asks, and until when. */
export function contextOf(request: FastifyRequest, reply: FastifyReply): GatewayContext {
  return { forwardedHeaders: pickForwardedHeaders(request.headers), signal: departureOf(reply.raw) };
}

/** @param answer as JSON where nothing is wrong with it */
function send(request: FastifyRequest, reply: FastifyReply, answer: ShownAnswer | Buffer): FastifyReply {
  const mediaType = responseMediaType(request.headers.accept) ?? 'application/json';
  return reply
    .code((Buffer.isBuffer(answer) ? undefined : answerStatus(answer, mediaType)) ?? 200)
    .type(`${mediaType}; charset=utf-8`)
    .send(Buffer.isBuffer(answer) ? answer : JSON.stringify(answer));
}

/** The document that a request brings along, in its body or its address. */
function sourceOf({ body, query }: FastifyRequest): string | undefined {
  for (const part of [body, query]) {
    if (typeof part === 'object' && part !== null && 'query' in part && typeof part.query === 'string')
      return part.query;
  }
  return undefined;
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
      const { accept } = request.headers;
      if (responseMediaType(accept) === null && exportFormatOf(accept) === undefined) {
        refuse(
          reply,
          'NOT_ACCEPTABLE',
          `Answers are ${[...responseMediaTypes, ...exportMediaTypes].join(', ')}; the accept header allows none of them.`,
        );
        return;
      }
      if (request.method !== 'POST' && !mayComeFromAnotherSite(request.headers)) {
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

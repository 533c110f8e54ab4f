// The gateway's HTTP server, before there is anything to serve: health, readiness, and places for the rest.
import Fastify, { type FastifyInstance } from 'fastify';
import { watchConnections } from './connections.js';
import { answerUnreadableRequest } from './unreadable-request.js';

const maximumBodyBytes = 1024 * 1024;

/** How long a client may take to send a request: one that never ends would hold its connection for ever. */
const defaultSendingMs = 30_000;

/** How often Node looks for requests over that limit. Its own interval is as long as the limit itself. */
const mostBetweenLooksMs = 1_000;

/** How long nothing may move on a connection with a request under way: a client that reads no further is not waited for. */
export const defaultStalledMs = 120_000;

export interface HttpServer {
  readonly fastify: FastifyInstance;
  /** Stops listening. Idle connections are closed at once, and requests under way have `graceMs` to end. */
  stop(graceMs: number): Promise<void>;
}

/**
 * @param isReady whether queries are answered
 * @param stalledMs after how long without movement a connection is closed
 * @param sendingMs how long a client may take to send a request, its headers and its body
 */
export function createHttpServer(
  isReady: () => boolean,
  stalledMs: number,
  sendingMs = defaultSendingMs,
): HttpServer {
  const fastify = Fastify({
    bodyLimit: maximumBodyBytes,
    requestTimeout: sendingMs,
    http: {
      headersTimeout: sendingMs,
      connectionsCheckingInterval: Math.min(mostBetweenLooksMs, sendingMs / 4),
    },
    clientErrorHandler: (error, socket) => {
      answerUnreadableRequest(error, socket, connections.hasBegunAnswer(socket));
    },
    connectionTimeout: stalledMs,
    forceCloseConnections: 'idle',
    // Request lines carry query texts, so nothing here writes them to a log.
    logger: false,
    // No route has a schema of its own, and Fastify's validators and serialisers are a quarter of all modules.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });
  fastify.removeContentTypeParser('text/plain');
  fastify.get('/health', () => ({ status: 'ok' }));
  fastify.get('/ready', (_request, reply) => {
    if (isReady()) return { status: 'ready' };
    void reply.code(503);
    return { status: 'no supergraph yet' };
  });
  fastify.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: 'There is nothing here. Queries go to /graphql.' }),
  );
  const connections = watchConnections(fastify.server);
  return {
    fastify,
    stop: async (graceMs) => {
      const deadline = setTimeout(() => {
        fastify.server.closeAllConnections();
      }, graceMs);
      const closed = fastify.close();
      connections.closeIdle();
      await closed;
      clearTimeout(deadline);
    },
  };
}

function noSchemas(): never {
  throw new Error('the gateway’s routes have no schemas');
}

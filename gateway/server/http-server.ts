// The gateway's HTTP server, before there is anything to serve: health, readiness, and places for the rest.
import type { Socket } from 'node:net';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from '../telemetry/logger.js';
import { watchConnections } from './connections.js';
import { refuse, refuseNotReady, requestErrorHandler } from './refuse-request.js';
import { answerTunnelRequest, answerUnreadableRequest } from './unreadable-request.js';
import { refuseUnserved } from './unserved-address.js';

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

export interface HttpServerOptions {
  /** Whether queries are answered. */
  readonly isReady: () => boolean;
  readonly logger: Logger;
  /** After how long without movement a connection is closed. */
  readonly stalledMs: number;
  /** How long a client may take to send a request, its headers and its body. */
  readonly sendingMs?: number;
}

/** Whatever is wrong with a request, the server's own answer has the form of all others: a code of the catalogue. */
export function createHttpServer({
  isReady,
  logger,
  stalledMs,
  sendingMs = defaultSendingMs,
}: HttpServerOptions): HttpServer {
  let isStopping = false;
  const answerError = requestErrorHandler(logger);
  const fastify = Fastify({
    bodyLimit: maximumBodyBytes,
    requestTimeout: sendingMs,
    http: {
      headersTimeout: sendingMs,
      connectionsCheckingInterval: Math.min(mostBetweenLooksMs, sendingMs / 4),
      // Node's own refusal has no body.
      requireHostHeader: false,
    },
    frameworkErrors: answerError,
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => {
      answerUnreadableRequest(error, socket, connections);
    },
    connectionTimeout: stalledMs,
    forceCloseConnections: 'idle',
    // Request lines carry query texts, so nothing here writes them to a log.
    logger: false,
    // No route has a schema of its own, and Fastify's validators and serialisers are a quarter of all modules.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });
  fastify.removeContentTypeParser('text/plain');
  fastify.setErrorHandler(answerError);
  const answerUnserved = refuseUnserved(fastify);
  fastify.setNotFoundHandler(answerUnserved);
  // Before a body is read that no route would take.
  fastify.addHook('onRequest', (request, reply, pass) => {
    if (isStopping) refuseNotReady(reply, 'The gateway is stopping.');
    else if (lacksHost(request)) refuse(reply, 'BAD_REQUEST', 'The request has no host header.');
    else if (hasTwoHosts(request)) refuse(reply, 'BAD_REQUEST', 'The request has more than one host header.');
    else if (isEncoded(request))
      refuse(
        reply,
        'UNSUPPORTED_MEDIA_TYPE',
        'The gateway does not decode request bodies. Send the body without a content-encoding.',
      );
    else if (request.is404) answerUnserved(request, reply);
    else pass();
  });
  // An expectation may be ignored (RFC 9110, 10.1.1); Node's own refusal has no body.
  fastify.server.on('checkExpectation', (request, response) => {
    fastify.server.emit('request', request, response);
  });
  fastify.server.on('connect', (_request, socket: Socket) => {
    answerTunnelRequest(socket);
  });
  fastify.get('/health', () => ({ status: 'ok' }));
  fastify.get('/ready', (_request, reply) => {
    if (isReady()) return { status: 'ready' };
    void reply.code(503);
    return { status: 'no supergraph yet' };
  });
  const connections = watchConnections(fastify.server);
  return {
    fastify,
    stop: async (graceMs) => {
      isStopping = true;
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

/** HTTP/1.0 knows no such header. */
function lacksHost({ headers, raw }: FastifyRequest): boolean {
  return headers.host === undefined && raw.httpVersion === '1.1';
}

/** Node keeps the first and says nothing of the others: https://www.rfc-editor.org/rfc/rfc9112#section-3.2 */
function hasTwoHosts({ raw: { rawHeaders } }: FastifyRequest): boolean {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length > 1;
}

function isEncoded({ headers }: FastifyRequest): boolean {
  const encoding = headers['content-encoding'];
  return encoding !== undefined && encoding !== 'identity';
}

function noSchemas(): never {
  throw new Error('the gateway’s routes have no schemas');
}

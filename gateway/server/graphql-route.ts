// `/graphql`, by POST and by GET.
import type { FastifyInstance } from 'fastify';
import type { Pipeline } from '../pipeline.js';
import { sendHttpAnswer } from '../presentation/http-answer.js';
import { readJsonBodies } from '../request/json-body.js';
import { createPersistedQueries } from '../request/persisted-queries.js';
import { readGraphQLRequest } from '../request/read-graphql-request.js';
import type { Logger } from '../telemetry/logger.js';
import { refuseNotReady, requestErrorHandler } from './refuse-request.js';

/** @param pipeline what answers now; undefined while there is no supergraph */
export function registerGraphQLRoute(
  fastify: FastifyInstance,
  pipeline: () => Pipeline | undefined,
  logger: Logger,
): void {
  const persistedQueries = createPersistedQueries();
  readJsonBodies(fastify);
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: (_request, reply, pass) => {
      if (pipeline() === undefined) refuseNotReady(reply);
      else pass();
    },
    errorHandler: requestErrorHandler(logger),
    handler: async (request, reply) => {
      const read = readGraphQLRequest(request, reply, persistedQueries);
      const answer = await pipeline()?.respond(read);
      return answer === undefined ? reply : sendHttpAnswer(reply, answer);
    },
  });
}

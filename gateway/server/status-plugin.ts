// The HTTP status of a GraphQL answer by its media type: GraphQL over HTTP, "Status Codes". With `application/json` a
// well-formed request is answered with 200 whatever becomes of the document; with `application/graphql-response+json`
// an answer without data has the status of its error.
import type { ApolloServerPlugin } from '@apollo/server';
import { errorCatalogue, type ErrorCode } from '../../schema/errors/catalogue.js';
import type { GatewayContext } from '../engine/engine.js';
import { responseMediaType } from './response-media-type.js';

/** Errors about the document or its variables, in a request that is itself in order. */
const documentErrors: ReadonlySet<ErrorCode> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

export function statusPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ request, response }) => {
          const mediaType = responseMediaType(request.http?.headers.get('accept'));
          if (response.body.kind !== 'single' || mediaType === null) return Promise.resolve();
          response.http.headers.set('content-type', `${mediaType}; charset=utf-8`);
          const { data, errors } = response.body.singleResult;
          const code = errors?.[0]?.extensions?.['code'];
          if (data !== undefined || !isErrorCode(code)) return Promise.resolve();
          if (mediaType === 'application/json' && documentErrors.has(code)) response.http.status = 200;
          else if (code !== 'BAD_REQUEST') response.http.status = errorCatalogue[code].status;
          return Promise.resolve();
        },
      }),
  };
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code);
}

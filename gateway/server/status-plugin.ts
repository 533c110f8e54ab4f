// Gives Apollo Server's answers the media type and the status that GraphQL over HTTP asks for.
import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../engine/engine.js';
import { answerStatus } from './answer-status.js';
import { responseMediaType } from './response-media-type.js';

export function statusPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ request, response }) => {
          const mediaType = responseMediaType(request.http?.headers.get('accept'));
          if (response.body.kind !== 'single' || mediaType === null) return Promise.resolve();
          response.http.headers.set('content-type', `${mediaType}; charset=utf-8`);
          const status = answerStatus(response.body.singleResult, mediaType);
          if (status !== undefined) response.http.status = status;
          return Promise.resolve();
        },
      }),
  };
}

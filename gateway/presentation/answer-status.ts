// The HTTP status of a GraphQL answer by its media type: GraphQL over HTTP, "Status Codes". With `application/json` a
// well-formed request is answered with 200 whatever becomes of the document; with `application/graphql-response+json`
// an answer without data has the status of its error.
import type { GraphQLFormattedError } from 'graphql';
import { errorCatalogue, type ErrorCode } from '../../schema/errors/catalogue.js';
import { documentErrors } from '../../schema/errors/document-errors.js';
import type { ResponseMediaType } from '../request/response-media-type.js';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
}

export function answerStatus({ data, errors }: Answer, mediaType: ResponseMediaType): number {
  const code = codeOf(errors);
  if (data !== undefined || code === undefined) return 200;
  return mediaType === 'application/json' && documentErrors.has(code) ? 200 : errorCatalogue[code].status;
}

/** The status of an answer that a client who looks at nothing else must not take for a good one: at least 400. */
export function statusOfErrors(errors: readonly GraphQLFormattedError[] | undefined): number {
  return Math.max(400, errorCatalogue[codeOf(errors) ?? 'INTERNAL_SERVER_ERROR'].status);
}

function codeOf(errors: readonly GraphQLFormattedError[] | undefined): ErrorCode | undefined {
  const code = errors?.[0]?.extensions?.['code'];
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code) ? (code as ErrorCode) : undefined;
}

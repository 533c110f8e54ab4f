// The HTTP status of a GraphQL answer by its media type: GraphQL over HTTP, "Status Codes". With `application/json` a
// well-formed request is answered with 200 whatever becomes of the document; with `application/graphql-response+json`
// an answer without data has the status of its error.
import { errorCatalogue, type ErrorCode } from '../../schema/errors/catalogue.js';
import type { ResponseMediaType } from './response-media-type.js';

/** Errors about the document or its variables, in a request that is itself in order. */
const documentErrors: ReadonlySet<ErrorCode> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_TOO_LARGE',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[] | undefined;
}

/** Undefined where the answer says nothing about it: 200, or whatever refused the request. */
export function answerStatus({ data, errors }: Answer, mediaType: ResponseMediaType): number | undefined {
  const code = errors?.[0]?.extensions?.['code'];
  if (data !== undefined || !isErrorCode(code)) return undefined;
  if (mediaType === 'application/json' && documentErrors.has(code)) return 200;
  return code === 'BAD_REQUEST' ? undefined : errorCatalogue[code].status;
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code);
}

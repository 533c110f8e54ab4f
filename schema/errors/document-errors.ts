import type { ErrorCode } from './catalogue.js';

/** Errors about the document or its variables, in a request that is itself in order. */
export const documentErrors: ReadonlySet<ErrorCode> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_TOO_LARGE',
  'OPERATION_TOO_EXPENSIVE',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

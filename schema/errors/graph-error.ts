// The one way to raise an error that a caller of the graph may read: its code is in the catalogue.
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { errorCatalogue, type ErrorCode } from './catalogue.js';

/**
 * An error with a stable code from the catalogue.
 *
 * @param message what is wrong, where, and what to do; carries no personal value and no secret
 * @param details further `extensions`, safe to show to the caller
 */
export function graphError(
  code: ErrorCode,
  message: string,
  details: Record<string, unknown> = {},
  options: Pick<GraphQLErrorOptions, 'originalError'> = {},
): GraphQLError {
  return new GraphQLError(message, { ...options, extensions: { code, ...details } });
}

/** Whether an error carries a code of the catalogue, so that its message may be shown. */
export function isGraphError(error: unknown): error is GraphQLError & { extensions: { code: ErrorCode } } {
  if (!(error instanceof GraphQLError)) return false;
  // Compiled code raises errors that have no extensions at all.
  const { code } = (error.extensions as { readonly code?: unknown } | undefined) ?? {};
  return typeof code === 'string' && code in errorCatalogue;
}

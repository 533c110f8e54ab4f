// The last look at an error before it leaves: a code of the catalogue, no trace, nothing of our insides.
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.js';
import { isShownCode, maskedMessage, shownDetails } from '../engine/shown-error.js';
import type { Logger } from '../telemetry/logger.js';
import { reportInternalError } from '../telemetry/report-internal-error.js';

/** Makes the form that clients see of an error in the form that GraphQL gives it. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

export function errorFormatter(logger: Logger): FormatError {
  return (formatted, error) => {
    const { message, locations, path, extensions = {} } = formatted;
    const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    if (isShownCode(extensions['code'])) return { message, ...place, extensions: shownDetails(extensions) };
    // An error of a subgraph was masked, and logged, where it arrived.
    const { service } = extensions;
    const errorId: unknown =
      service === undefined
        ? reportInternalError(logger, innermost(error), 'An operation failed')
        : extensions['errorId'];
    return {
      message: maskedMessage,
      ...place,
      extensions: {
        code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode,
        ...(typeof service === 'string' ? { service } : {}),
        ...(typeof errorId === 'string' ? { errorId } : {}),
      },
    };
  };
}

/** An error as clients see it. */
export function shownError(error: GraphQLError, formatError: FormatError): GraphQLFormattedError {
  const code = error.extensions['code'] ?? ('INTERNAL_SERVER_ERROR' satisfies ErrorCode);
  return formatError({ ...error.toJSON(), extensions: { ...error.extensions, code } }, error);
}

function innermost(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? innermost(error.originalError) : error;
}

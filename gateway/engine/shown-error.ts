// What of an error a client may see. Codes of the catalogue that are not our own failures keep their message; all
// else is masked, and its cause is for the log alone.
import type { GraphQLFormattedError } from 'graphql';
import { errorCatalogue, type ErrorCode } from '../../schema/errors/catalogue.js';
import { SubgraphFailure, megabytes } from '../transport/subgraph-transport.js';

export const maskedMessage =
  'Internal error. The server log has the details under the errorId of this error.';

/** Whether errors with this code may keep their message. */
export function isShownCode(code: unknown): code is ErrorCode {
  return (
    typeof code === 'string' &&
    Object.hasOwn(errorCatalogue, code) &&
    errorCatalogue[code as ErrorCode].kind !== 'internal'
  );
}

/** Details that may go out beside the code: single values only, since lists and objects are where traces hide. */
export function shownDetails(
  extensions: Readonly<Record<string, unknown>>,
): Record<string, string | number | boolean | null> {
  const details: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(extensions)) {
    if (withheld.has(name)) continue;
    if (
      value === null ||
      typeof value === 'string' ||
      typeof value === 'number' ||
      typeof value === 'boolean'
    ) {
      details[name] = value;
    }
  }
  return details;
}

const withheld: ReadonlySet<string> = new Set(['stack', 'stacktrace', 'serviceName', '__proto__']);

/**
 * An error of one subgraph as clients may see it: with the subgraph's name, masked where its code is not ours.
 *
 * @param errorId under which the log tells of what is masked
 */
export function shownSubgraphError(
  error: GraphQLFormattedError,
  service: string,
  errorId: string | undefined,
): GraphQLFormattedError {
  const extensions = error.extensions ?? {};
  const path = Array.isArray(error.path) ? { path: error.path as readonly (string | number)[] } : {};
  if (!isShownCode(extensions['code'])) {
    return {
      message: maskedMessage,
      ...path,
      extensions: {
        code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode,
        service,
        ...(errorId !== undefined && { errorId }),
      },
    };
  }
  return { message: error.message, ...path, extensions: { ...shownDetails(extensions), service } };
}

/**
 * The error for fields that a subgraph owes and did not give.
 *
 * @param errorId under which the log tells of it
 */
export function shownSubgraphFailure(
  error: unknown,
  service: string,
  path: readonly (string | number)[],
  errorId: string,
): GraphQLFormattedError {
  const { code, message } = failureWords(error, service);
  return { message, path, extensions: { code, service, errorId } };
}

function failureWords(
  error: unknown,
  service: string,
): { readonly code: ErrorCode; readonly message: string } {
  const { kind, limitBytes } = error instanceof SubgraphFailure ? error : {};
  if (kind === 'too-large') {
    const most = limitBytes === undefined ? 'the gateway takes' : megabytes(limitBytes);
    return {
      code: 'ANSWER_TOO_LARGE',
      message: `The subgraph ${service} answered with more than ${most}; its fields are missing. Ask for fewer items with a smaller \`first\`, or for fewer fields.`,
    };
  }
  if (kind === 'timeout') {
    return {
      code: 'SUBGRAPH_TIMEOUT',
      message: `The subgraph ${service} did not answer in time; its fields are missing.`,
    };
  }
  if (kind === 'not-utf-8') {
    return {
      code: 'SUBGRAPH_UNAVAILABLE',
      message: `The answer of the subgraph ${service} is not UTF-8. Its fields are missing.`,
    };
  }
  return {
    code: 'SUBGRAPH_UNAVAILABLE',
    message: `The subgraph ${service} did not answer; its fields are missing.`,
  };
}

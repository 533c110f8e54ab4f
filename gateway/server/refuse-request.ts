// The answer to a request that is not a GraphQL request, in the form of one: a code of the catalogue and its status.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { errorCatalogue, type ErrorCode } from '../../schema/errors/catalogue.js';
import { maskedMessage } from '../engine/shown-error.js';
import { Refusal } from '../request/refusal.js';
import type { Logger } from '../telemetry/logger.js';
import { reportInternalError } from '../telemetry/report-internal-error.js';

interface Refused {
  readonly code: ErrorCode;
  readonly message: string;
}

const notJson: Refused = {
  code: 'BAD_REQUEST',
  message: 'The body must be a JSON object with a `query`, such as {"query": "{ __typename }"}.',
};

/** Of an address that nothing is at. */
export const nothingHere = 'There is nothing at this address. Send GraphQL requests to /graphql.';

const changedPage =
  'The page is not the one that the header `if-match` or `if-unmodified-since` asks for. Leave the header out.';

/** What can be wrong with a request before it is GraphQL, by the server's own codes. */
const refusals: Readonly<Record<string, Refused>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: 'REQUEST_TOO_LARGE',
    message: 'The body is larger than 1 MiB. Send large inputs in several requests.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send the body as JSON, with the header content-type: application/json.',
  },
  FST_ERR_BAD_URL: {
    code: 'BAD_REQUEST',
    message: 'The address has a “%” that begins no UTF-8 character. Write “%” itself as “%25”.',
  },
  FST_ERR_MAX_PARAM_LENGTH: {
    code: 'NOT_FOUND',
    message: 'There is nothing at this address: a part of it has more than 100 characters.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: notJson,
  FST_ERR_CTP_INVALID_JSON_BODY: notJson,
};

/** Answers whatever a route throws; what nobody expected is logged. */
export function requestErrorHandler(logger: Logger) {
  return (error: FastifyError | Error, _request: FastifyRequest, reply: FastifyReply): void => {
    const { code, message } = refusedBy(error);
    if (code !== 'INTERNAL_SERVER_ERROR') refuse(reply, code, message);
    else refuse(reply, code, message, { errorId: reportInternalError(logger, error, 'A request failed') });
  };
}

function refusedBy(error: FastifyError | Error): Refused {
  const [own] = error instanceof Refusal ? error.errors : error instanceof GraphQLError ? [error] : [];
  if (own !== undefined) return { code: own.extensions['code'] as ErrorCode, message: own.message };
  const { code, statusCode } = error as Partial<FastifyError>;
  const known = code === undefined ? undefined : refusals[code];
  if (known !== undefined) return known;
  // The console's files: an address that is no name of a file, or leads out of their folder.
  if (statusCode === 403 || (statusCode === 400 && code === undefined))
    return { code: 'NOT_FOUND', message: nothingHere };
  if (statusCode === 412) return { code: 'BAD_REQUEST', message: changedPage };
  if (statusCode !== undefined && statusCode < 500)
    return { code: 'BAD_REQUEST', message: 'The HTTP request is malformed.' };
  return { code: 'INTERNAL_SERVER_ERROR', message: maskedMessage };
}

export function refuse(reply: FastifyReply, code: ErrorCode, message: string, details: object = {}): void {
  void reply
    .code(errorCatalogue[code].status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] }));
}

export function refuseNotReady(reply: FastifyReply, reason = 'The gateway has no supergraph yet.'): void {
  refuse(reply.header('retry-after', '1'), 'GATEWAY_NOT_READY', `${reason} Try again in a moment.`);
}

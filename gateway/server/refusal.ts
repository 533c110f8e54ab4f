// The answer to a request that is not a GraphQL request, in the form of one: a code of the catalogue and its status.
import type { FastifyReply } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { errorCatalogue, type ErrorCode } from '../../schema/errors/catalogue.js';
import { maskedMessage } from '../engine/shown-error.js';

export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
}

const notJson: Refusal = { code: 'BAD_REQUEST', message: 'The body is not a JSON object.' };

/** What can be wrong with a request before it is GraphQL, by the server's own codes. */
const refusals: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: 'REQUEST_TOO_LARGE',
    message: 'The body is larger than 1 MiB. Send large inputs in several requests.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send the body as application/json, and say so in content-type.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: notJson,
  FST_ERR_CTP_INVALID_JSON_BODY: notJson,
  ERR_INVALID_URL: { code: 'BAD_REQUEST', message: 'The host header is not a host.' },
};

export function refusalOf({
  code,
  statusCode,
}: {
  readonly code: string;
  readonly statusCode?: number;
}): Refusal {
  const refusal = refusals[code];
  if (refusal !== undefined) return refusal;
  if (statusCode !== undefined && statusCode < 500)
    return { code: 'BAD_REQUEST', message: 'The request cannot be read.' };
  return { code: 'INTERNAL_SERVER_ERROR', message: maskedMessage };
}

/** The answer to a document over its limits, asked like any other. */
export function tooLarge(message: string): { readonly errors: readonly GraphQLFormattedError[] } {
  return { errors: [{ message, extensions: { code: 'OPERATION_TOO_LARGE' satisfies ErrorCode } }] };
}

export function refuse(reply: FastifyReply, code: ErrorCode, message: string): void {
  void reply
    .code(errorCatalogue[code].status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code } }] });
}

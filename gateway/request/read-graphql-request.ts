// The stage that reads a request at `/graphql`: a POST's body or a GET's address, whatever the answer is wanted as.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { graphError } from '../../schema/errors/graph-error.js';
import { parseExactJson } from '../operation/exact-json.js';
import { pickForwardedHeaders } from '../transport/forwarded-headers.js';
import { recordTrace } from '../transport/subgraph-trace.js';
import { askedExtensions, type AskedExtensions } from './asked-extensions.js';
import type { CallContext } from './call-context.js';
import { mayComeFromAnotherSite } from './cross-site.js';
import { disconnectSignal } from './disconnect-signal.js';
import { readPresentation } from './read-presentation.js';
import type { ReadRequest } from './graphql-request.js';
import type { PersistedQueries } from './persisted-queries.js';
import { isObject } from '../operation/is-object.js';
import { isGiven } from './request-values.js';

/** With any of these a GET or a HEAD is let in that a browser may have sent for a page of another site. */
const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** @throws GraphQLError with the code of what is wrong with the request as such */
export function readGraphQLRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  persistedQueries: PersistedQueries,
): ReadRequest {
  const { method, headers } = request;
  const isPost = method === 'POST';
  if (
    !isPost &&
    mayComeFromAnotherSite(headers) &&
    preflightHeaders.every((name) => headers[name] === undefined)
  )
    throw graphError(
      'BAD_REQUEST',
      'A browser may have sent this request for a page of another site. Send an apollo-require-preflight header with it.',
    );
  if (!isPost && headers.host !== undefined && !URL.canParse(`http://${headers.host}`))
    throw graphError('BAD_REQUEST', 'The host header is not a valid host name.');
  const parameters = isObject(request.query) ? request.query : {};
  const { operationName, variables, extensions, query } = isPost
    ? bodyOf(request.body)
    : parametersOf(parameters);
  const asked = askedExtensions(extensions);
  const source = persistedQueries.resolve(query, extensions?.['persistedQuery']);
  const presentation = readPresentation(headers.accept, parameters, isPost);
  return {
    presentation,
    request: {
      operation: { source, operationName },
      variables,
      asked,
      mayMutate: isPost,
      call: callContext(request, reply, asked),
    },
  };
}

/** Who asks, and until when. */
export function callContext(
  { headers }: FastifyRequest,
  { raw }: FastifyReply,
  { provenance }: Pick<AskedExtensions, 'provenance'>,
): CallContext {
  return {
    authorization: headers.authorization,
    headers: pickForwardedHeaders(headers),
    signal: disconnectSignal(raw),
    trace: provenance ? recordTrace(() => performance.now()) : undefined,
  };
}

interface Parameters {
  readonly query: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
}

const noVariables = {};

function bodyOf(body: unknown): Parameters {
  if (Array.isArray(body))
    throw graphError('BAD_REQUEST', 'The body is a list. Send each operation in a request of its own.');
  if (!isObject(body))
    throw graphError(
      'BAD_REQUEST',
      'The body must be a JSON object with a `query`, such as {"query": "{ __typename }"}.',
    );
  const { query, operationName, variables, extensions } = body;
  if (isGiven(query) && typeof query !== 'string')
    throw graphError('BAD_REQUEST', '`query` must be a string.');
  if (isGiven(operationName) && typeof operationName !== 'string')
    throw graphError('BAD_REQUEST', '`operationName` must be a string.');
  if (isGiven(variables) && !isObject(variables))
    throw graphError('BAD_REQUEST', '`variables` must be a JSON object with the values by their names.');
  if (isGiven(extensions) && !isObject(extensions))
    throw graphError('BAD_REQUEST', '`extensions` must be a JSON object.');
  return {
    query: query ?? undefined,
    // Some clients send an empty name where they have none.
    operationName: operationName || undefined,
    variables: variables ?? noVariables,
    extensions: extensions ?? undefined,
  };
}

/** A parameter that is empty is not given, as forms send what was left empty. */
function parametersOf(given: Readonly<Record<string, unknown>>): Parameters {
  return bodyOf({
    query: onceOf(given, 'query'),
    operationName: onceOf(given, 'operationName'),
    variables: parsedJson(onceOf(given, 'variables'), 'variables'),
    extensions: parsedJson(onceOf(given, 'extensions'), 'extensions'),
  });
}

function onceOf(given: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = given[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string')
    throw graphError('BAD_REQUEST', `\`${name}\` is given more than once in the address.`);
  return value;
}

function parsedJson(text: string | undefined, name: string): unknown {
  if (text === undefined) return undefined;
  try {
    return parseExactJson(text);
  } catch {
    throw graphError('BAD_REQUEST', `\`${name}\` must be a JSON object, URL-encoded.`);
  }
}

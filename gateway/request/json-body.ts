// Reads JSON bodies. The text is parsed as it is: a key such as `__proto__` is a key like any other to JSON, and what a
// value may hold is decided by its type, later.
import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { graphError } from '../../schema/errors/graph-error.js';
import { parseExactJson } from '../operation/exact-json.js';

const byteOrderMark = '\uFEFF';

/** Takes the place of the server's own reader. */
export function readJsonBodies(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parsedBody(textOf(body as Buffer)));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** @throws GraphQLError BAD_REQUEST where a decoder would put other characters in the place of what is none */
function textOf(body: Buffer): string {
  if (!isUtf8(body)) throw graphError('BAD_REQUEST', 'The body is not UTF-8. Send JSON in UTF-8.');
  return body.toString();
}

/** @throws GraphQLError BAD_REQUEST */
function parsedBody(text: string): unknown {
  try {
    return parseExactJson(text.startsWith(byteOrderMark) ? text.slice(1) : text);
  } catch {
    throw graphError(
      'BAD_REQUEST',
      'The body is not JSON. Send a JSON object with a `query`, such as {"query": "{ __typename }"}.',
    );
  }
}

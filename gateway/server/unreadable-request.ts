// The answer to bytes that are no whole HTTP request: too slow, too large a head, or not HTTP. There is no request then that
// a route could answer, so the answer is written to the connection itself, which ends with it.
import type { Socket } from 'node:net';
import { errorCatalogue, type ErrorCode } from '../../schema/errors/catalogue.js';
import type { Connections } from './connections.js';

interface Unreadable {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly message: string;
}

/** Connections whose end is decided: what else arrives on them is nobody's business. */
const ending = new WeakSet<Socket>();

/**
 * Answers once the requests before it are answered, since a client reads answers in the order of its requests.
 *
 * @param error as Node's HTTP server gives it with `clientError`
 */
export function answerUnreadableRequest(
  error: NodeJS.ErrnoException,
  socket: Socket,
  { whenAnswered, hasBegunAnswer }: Pick<Connections, 'whenAnswered' | 'hasBegunAnswer'>,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || ending.has(socket)) return;
  ending.add(socket);
  socket.pause();
  whenAnswered(socket, () => {
    // Where its answer has begun, another would be read as a part of it.
    if (socket.writable && !hasBegunAnswer(socket)) socket.write(answer(unreadable(error.code)));
    socket.destroy();
  });
}

/** Answers CONNECT, of which Node makes no request that a route could answer. */
export function answerTunnelRequest(socket: Socket): void {
  socket.end(
    answer({
      code: 'METHOD_NOT_ALLOWED',
      reason: 'Method Not Allowed',
      message: 'The gateway is no proxy. Send GraphQL requests to /graphql with POST.',
    }),
  );
}

function unreadable(code: string | undefined): Unreadable {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        code: 'REQUEST_TIMEOUT',
        reason: 'Request Timeout',
        message: 'The request did not arrive in time. Send it again.',
      };
    case 'HPE_HEADER_OVERFLOW':
      return {
        code: 'HEADERS_TOO_LARGE',
        reason: 'Request Header Fields Too Large',
        message: 'The headers are larger than 16 KiB. Send a long query with POST instead of GET.',
      };
    default:
      return { code: 'BAD_REQUEST', reason: 'Bad Request', message: 'The request is not HTTP/1.1.' };
  }
}

function answer({ code, reason, message }: Unreadable): string {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return [
    `HTTP/1.1 ${String(errorCatalogue[code].status)} ${reason}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${String(Buffer.byteLength(body))}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}

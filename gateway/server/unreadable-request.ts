// The answer to bytes that are no whole HTTP request: too slow, too large a head, or not HTTP. There is no request then that
// a route could answer, so the answer is written to the connection itself, which ends with it.
import type { Socket } from 'node:net';
import { errorCatalogue, type ErrorCode } from '../../schema/errors/catalogue.js';

interface Unreadable {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly message: string;
}

/**
 * @param error as Node's HTTP server gives it with `clientError`
 * @param hasBegunAnswer whether another answer has begun: this one would be read as a part of it
 */
export function answerUnreadableRequest(
  error: NodeJS.ErrnoException,
  socket: Socket,
  hasBegunAnswer: boolean,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable && !hasBegunAnswer) socket.write(answer(unreadable(error.code)));
  socket.destroy();
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

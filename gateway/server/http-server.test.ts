// Requests that never arrive whole, over real connections: each is closed at its limit, with an answer where one can still
// be given.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpServer, listen } from './http-server.js';

const sendingMs = 200;
const longMs = 60_000;

async function serve() {
  const { fastify, stop } = createHttpServer(() => true, longMs, sendingMs);
  fastify.post('/graphql', (request) => ({ received: request.body }));
  fastify.post('/early', { onRequest: (_request, reply) => void reply.send('too soon') }, () => 'never');
  const url = new URL(await listen(fastify, 0, '127.0.0.1'));
  onTestFinished(() => stop(0));
  return Number(url.port);
}

/** Sends a text, then another one again and again. @returns all that came until the server closed the connection */
async function trickle(port: number, beginning: string, further: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  // The server may close while something is on its way to it.
  socket.on('error', () => undefined);
  let received = '';
  socket.on('data', (text: string) => (received += text));
  socket.write(beginning);
  const timer = setInterval(() => socket.write(further), 20);
  await once(socket, 'close');
  clearInterval(timer);
  return received;
}

const post = (path = '/graphql') => `POST ${path} HTTP/1.1\r\nhost: localhost\r\n`;
const json = 'content-type: application/json\r\n';

function expectRefusal(received: string, status: string, code: string): void {
  const [head = '', body = ''] = received.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status}\r\n`));
  expect(head).toContain('connection: close');
  expect(head).toContain(`content-length: ${String(Buffer.byteLength(body))}`);
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code } }] });
}

describe('a request that does not arrive in time', () => {
  it.each([
    ['its body trickles', `${post()}${json}content-length: 100000\r\n\r\n{`, ' '],
    ['its chunks trickle', `${post()}${json}transfer-encoding: chunked\r\n\r\n`, '1\r\n \r\n'],
    ['its body never begins', `${post()}${json}content-length: 10\r\n\r\n`, ''],
    ['its headers trickle', post(), 'x-more: y\r\n'],
    ['its first line trickles', 'POST /', 'x'],
  ])('is answered with 408: %s', async (_what, beginning, further) => {
    expectRefusal(await trickle(await serve(), beginning, further), '408 Request Timeout', 'REQUEST_TIMEOUT');
  });

  it('ends without a second answer where it had one', async () => {
    const received = await trickle(await serve(), `${post('/early')}content-length: 100000\r\n\r\n`, ' ');
    expect(received.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(received).toContain('too soon');
  });
});

it('takes a request in parts that is there in time', async () => {
  const socket = connect(await serve(), '127.0.0.1').setEncoding('utf8');
  onTestFinished(() => void socket.destroy());
  for (const part of [post(), `${json}content-length: 7\r\n`, '\r\n{"a"', ':1}']) {
    socket.write(part);
    await setTimeout(5);
  }
  const [received] = (await once(socket, 'data')) as [string];
  expect(received).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(received).toContain('{"received":{"a":1}}');
});

it.each([
  ['are no HTTP', 'hello\r\n\r\n', '400 Bad Request', 'BAD_REQUEST'],
  [
    'have an enormous head',
    `${post()}x: ${'y'.repeat(20_000)}\r\n\r\n`,
    '431 Request Header Fields Too Large',
    'HEADERS_TOO_LARGE',
  ],
  [
    'have an enormous address',
    `GET /${'y'.repeat(20_000)} HTTP/1.1\r\n\r\n`,
    '431 Request Header Fields Too Large',
    'HEADERS_TOO_LARGE',
  ],
  [
    'have two lengths',
    `${post()}content-length: 1\r\ncontent-length: 2\r\n\r\n`,
    '400 Bad Request',
    'BAD_REQUEST',
  ],
])('answers bytes that %s', async (_what, bytes, status, code) => {
  expectRefusal(await trickle(await serve(), bytes, ''), status, code);
});

// Requests that never arrive whole, over real connections: each is closed at its limit, with an answer where one can still
// be given.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { silentLogger } from '../telemetry/logger.js';
import { createHttpServer } from './http-server.js';
import { listen } from './listen.js';

const sendingMs = 200;
const longMs = 60_000;

/** Two addresses of one host, as `localhost` often has them. */
const addresses = ['127.0.0.1', process.platform === 'linux' ? '127.0.0.2' : '::1'] as const;

async function serve() {
  const { fastify, stop } = createHttpServer({
    isReady: () => true,
    logger: silentLogger,
    stalledMs: longMs,
    sendingMs,
  });
  fastify.post('/graphql', (request) => ({ received: request.body }));
  fastify.post('/early', { onRequest: (_request, reply) => void reply.send('too soon') }, () => 'never');
  fastify.get('/parts/:name', () => 'one');
  fastify.get('/slow', async () => {
    await setTimeout(2 * sendingMs);
    return 'slow';
  });
  fastify.get('/failing', () => Promise.reject(new Error('secret')));
  const url = new URL(await listen(fastify, 0, 'localhost', () => Promise.resolve(addresses)));
  onTestFinished(() => stop(0));
  return { port: Number(url.port), stop, server: fastify.server };
}

/** Sends a text, then another one again and again. @returns all that came until the server closed the connection */
async function trickle(
  { port }: { readonly port: number },
  beginning: string,
  further: string,
  address: string = addresses[0],
): Promise<string> {
  const socket = connect(port, address).setEncoding('utf8');
  // The server may close while something is on its way to it.
  socket.on('error', () => undefined);
  let received = '';
  socket.on('data', (text: string) => (received += text));
  socket.write(beginning);
  const timer = setInterval(() => socket.write(further), 20);
  // `once` would fail with the connection.
  await new Promise((resolve) => {
    socket.once('close', resolve);
  });
  clearInterval(timer);
  return received;
}

const post = (path = '/graphql') => `POST ${path} HTTP/1.1\r\nhost: localhost\r\n`;
const json = 'content-type: application/json\r\n';

function expectRefusal(received: string, status: string, code: string): void {
  const [head = '', body = ''] = received.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status}\r\n`));
  expect(head.toLowerCase()).toContain('connection: close');
  expect(head).toContain(`content-length: ${String(Buffer.byteLength(body))}`);
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code } }] });
}

describe.each(addresses)('a request to %s that does not arrive in time', (address) => {
  it.each([
    ['its body trickles', `${post()}${json}content-length: 100000\r\n\r\n{`, ' '],
    ['its chunks trickle', `${post()}${json}transfer-encoding: chunked\r\n\r\n`, '1\r\n \r\n'],
    ['its body never begins', `${post()}${json}content-length: 10\r\n\r\n`, ''],
    ['its headers trickle', post(), 'x-more: y\r\n'],
    ['its first line trickles', 'POST /', 'x'],
  ])('is answered with 408: %s', async (_what, beginning, further) => {
    const received = await trickle(await serve(), beginning, further, address);
    expectRefusal(received, '408 Request Timeout', 'REQUEST_TIMEOUT');
  });

  it('ends without a second answer where it had one', async () => {
    const received = await trickle(
      await serve(),
      `${post('/early')}content-length: 100000\r\n\r\n`,
      ' ',
      address,
    );
    expect(received.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(received).toContain('too soon');
  });
});

it.each([
  ['is no HTTP', 'hello\r\n\r\n', '400 Bad Request', 'BAD_REQUEST'],
  [
    'has an enormous head',
    `${post()}x: ${'y'.repeat(20_000)}\r\n\r\n`,
    '431 Request Header Fields Too Large',
    'HEADERS_TOO_LARGE',
  ],
  ['never ends', `${post()}${json}content-length: 10\r\n\r\n`, '408 Request Timeout', 'REQUEST_TIMEOUT'],
])('a request that follows others and %s is answered after them', async (_what, wrong, status, code) => {
  const slow = 'GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n';
  const received = await trickle(await serve(), slow + slow + wrong, '');
  const answers = received.split(/(?=HTTP\/1\.1 )/);
  expect(answers.map((answer) => /(slow|errors)/.exec(answer)?.[0])).toEqual(['slow', 'slow', 'errors']);
  expectRefusal(answers[2] ?? '', status, code);
});

it('takes a request in parts that is there in time', async () => {
  const { port } = await serve();
  const socket = connect(port, addresses[0]).setEncoding('utf8');
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
  ['have no host', 'GET /health HTTP/1.1\r\nconnection: close\r\n\r\n', '400 Bad Request', 'BAD_REQUEST'],
  [
    'have two hosts',
    `${post()}host: elsewhere\r\n${json}connection: close\r\ncontent-length: 2\r\n\r\n{}`,
    '400 Bad Request',
    'BAD_REQUEST',
  ],
  [
    'have an encoded body',
    `${post()}${json}content-encoding: gzip\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}`,
    '415 Unsupported Media Type',
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'ask for a tunnel',
    'CONNECT elsewhere:443 HTTP/1.1\r\nhost: elsewhere:443\r\n\r\n',
    '405 Method Not Allowed',
    'METHOD_NOT_ALLOWED',
  ],
  [
    'have a parameter that is too long',
    `GET /parts/${'y'.repeat(101)} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
    '404 Not Found',
    'NOT_FOUND',
  ],
  [
    'have a body of another kind than any route takes',
    `${post('/nowhere')}connection: close\r\ncontent-type: text/xml\r\ncontent-length: 3\r\n\r\n<a>`,
    '404 Not Found',
    'NOT_FOUND',
  ],
  [
    'are a request at which a route fails',
    'GET /failing HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
    '500 Internal Server Error',
    'INTERNAL_SERVER_ERROR',
  ],
])('answers bytes that %s', async (_what, bytes, status, code) => {
  expectRefusal(await trickle(await serve(), bytes, ''), status, code);
});

it('takes a request with an expectation that it does not know', async () => {
  const request = `GET /parts/1 HTTP/1.1\r\nhost: localhost\r\nexpect: tea\r\nconnection: close\r\n\r\n`;
  expect(await trickle(await serve(), request, '')).toMatch(/^HTTP\/1\.1 200 OK[^]*one$/);
});

it('refuses a request that comes on an open connection while the server stops', async () => {
  const { port, stop, server } = await serve();
  const socket = connect(port, addresses[0]).setEncoding('utf8');
  let received = '';
  socket.on('data', (text: string) => (received += text));
  // The second request comes before the first one is answered.
  const begun = once(server, 'request');
  socket.write(`${post()}${json}content-length: 2\r\n\r\n{`);
  await begun;
  const stopped = stop(longMs);
  socket.write(`}${post()}${json}content-length: 2\r\n\r\n{}`);
  await Promise.all([once(socket, 'close'), stopped]);
  const [, second] = received.split(/(?=HTTP\/1\.1 503)/);
  expectRefusal(second ?? '', '503 Service Unavailable', 'GATEWAY_NOT_READY');
});

describe.each(addresses)('a connection to %s', (address) => {
  it('on which nothing was sent is closed when the server stops', async () => {
    const { port, stop } = await serve();
    const socket = connect(port, address);
    await once(socket, 'connect');
    await setTimeout(20);
    const closed = once(socket.resume(), 'close');
    await stop(longMs);
    await closed;
    await expect(once(connect(port, address), 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('is closed with the answer under way when the server stops', async () => {
    const { port, stop } = await serve();
    const socket = connect(port, address).setEncoding('utf8');
    let received = '';
    socket.on('data', (text: string) => (received += text));
    socket.write(`${post()}${json}content-length: 2\r\n\r\n{`);
    await setTimeout(20);
    const stopped = stop(longMs);
    socket.write('}');
    await Promise.all([once(socket, 'close'), stopped]);
    expect(received).toMatch(/^HTTP\/1\.1 200 OK/);
  });
});

it('listens at the addresses of a host that this machine has', async () => {
  const { fastify, stop } = createHttpServer({
    isReady: () => true,
    logger: silentLogger,
    stalledMs: longMs,
  });
  onTestFinished(() => stop(0));
  const url = new URL(
    await listen(fastify, 0, 'localhost', () => Promise.resolve(['192.0.2.1', addresses[0]])),
  );
  expect((await fetch(`http://${addresses[0]}:${url.port}/health`)).status).toBe(200);
});

it('says that a port is in use at another address of the host', async () => {
  const { port } = await serve();
  const { fastify, stop } = createHttpServer({
    isReady: () => true,
    logger: silentLogger,
    stalledMs: longMs,
  });
  onTestFinished(() => stop(0));
  await expect(listen(fastify, port, addresses[1])).rejects.toThrow(
    `Port ${String(port)} on ${addresses[1]} is in use.`,
  );
});

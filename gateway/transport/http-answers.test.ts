// Answers as they come over the wire: compressed, marked, damaged or not HTTP at all; each is read, or says what it is.
import type { Socket } from 'node:net';
import * as zlib from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { httpAnswer, serveRaw } from '../../test/support/gateway/raw-subgraph.js';
import { silentLogger } from '../telemetry/logger.js';
import { createMetrics } from '../telemetry/metrics.js';
import { subgraphTelemetry } from '../telemetry/subgraph-telemetry.js';
import { acceptedEncodings } from './answer-encoding.js';
import type { SubgraphFailureKind } from './subgraph-transport.js';
import { defaultTransportSettings, type TransportSettings } from './transport-settings.js';
import { createTransports } from './transports.js';

const operation = { query: '{ a }', operationName: undefined, kind: 'query' } as const;
const answer = { data: { a: 'Zoë', list: Array.from({ length: 500 }, (_none, index) => index) } };
const json = JSON.stringify(answer);
const megabyte = 1024 * 1024;

interface Asked {
  parsed: () => Promise<unknown>;
  text: () => Promise<unknown>;
  received: () => string;
}

async function subgraphThat(
  answers: (socket: Socket) => void,
  settings: Partial<TransportSettings> = {},
): Promise<Asked> {
  const server = await serveRaw(answers);
  const transports = createTransports({
    services: {},
    settings: { ...defaultTransportSettings, retries: 0, ...settings },
    observe: subgraphTelemetry(createMetrics(), silentLogger),
  });
  onTestFinished(async () => {
    await transports.close();
    await server.stop();
  });
  const transport = transports.reach({ name: 'people', url: server.url });
  return {
    parsed: () => transport.prepare(operation)({ variables: {}, headers: {} }),
    text: async () =>
      JSON.parse(
        String(await transport.prepareText?.(operation)({ variables: '{}', headers: {} })),
      ) as unknown,
    received: server.received,
  };
}

const sends = (bytes: Buffer) => (socket: Socket) => void socket.write(bytes);
const encoded = (encoding: string, bytes: Buffer) => httpAnswer(bytes, { 'content-encoding': encoding });

type Encode = (text: string | Buffer) => Buffer;
const zstd = (zlib as { zstdCompressSync?: Encode }).zstdCompressSync;
const encodings: readonly (readonly [string, Encode])[] = [
  ['gzip', zlib.gzipSync],
  ['x-gzip', zlib.gzipSync],
  ['GZIP', zlib.gzipSync],
  ['gzip, identity', zlib.gzipSync],
  ['deflate', zlib.deflateSync],
  ['deflate', zlib.deflateRawSync],
  ['br', zlib.brotliCompressSync],
  ['identity', (text) => Buffer.from(text)],
  ...(zstd === undefined ? [] : ([['zstd', zstd]] as const)),
];
/** Those that compress, once each. */
const compressing = encodings.filter(([name]) => /^(gzip|deflate|br|zstd)$/.test(name));

describe('an answer', () => {
  it.each(encodings)('is decoded from %s', async (name, encode) => {
    const subgraph = await subgraphThat(sends(encoded(name, encode(json))));
    expect(await subgraph.parsed()).toEqual(answer);
    expect(await subgraph.text()).toEqual(answer);
  });

  it.each(compressing)('is decoded from %s that comes byte by byte', async (name, encode) => {
    const bytes = encoded(name, encode('{"data":{"a":1}}'));
    const subgraph = await subgraphThat((socket) => {
      socket.setNoDelay(true);
      for (const byte of bytes) socket.write(Buffer.of(byte));
    });
    expect(await subgraph.parsed()).toEqual({ data: { a: 1 } });
  });

  it.each(compressing)('is decoded from %s of many megabytes', async (name, encode) => {
    const large = JSON.stringify({ data: { a: 'x'.repeat(8 * megabyte) } });
    const subgraph = await subgraphThat(sends(encoded(name, encode(large))));
    expect(JSON.stringify(await subgraph.parsed())).toBe(large);
  });

  it('says which encodings it may have', async () => {
    const subgraph = await subgraphThat(sends(httpAnswer(json)));
    await subgraph.parsed();
    expect(subgraph.received()).toContain(`accept-encoding: ${acceptedEncodings}\r\n`);
    expect(acceptedEncodings).toMatch(/^gzip, deflate, br(, zstd)?$/);
  });

  it.each(encodings)('may begin with a byte order mark: %s', async (name, encode) => {
    const subgraph = await subgraphThat(sends(encoded(name, encode(`\ufeff${json}`))));
    expect(await subgraph.parsed()).toEqual(answer);
    expect(await subgraph.text()).toEqual(answer);
  });

  it.each([
    'application/json;charset=UTF-8',
    'application/json; charset="utf-8"',
    'application/graphql-response+json; charset=us-ascii',
    'application/vnd.example+json',
    'text/plain',
    'Application/JSON',
  ])('may be marked as %s', async (mediaType) => {
    const subgraph = await subgraphThat(sends(httpAnswer(json, { 'content-type': mediaType })));
    expect(await subgraph.parsed()).toEqual(answer);
    expect(await subgraph.text()).toEqual(answer);
  });

  it('may follow interim answers', async () => {
    const interim = 'HTTP/1.1 103 Early Hints\r\ncontent-encoding: gzip\r\nlocation: /\r\n\r\n';
    const subgraph = await subgraphThat(
      sends(Buffer.from(`${interim}${interim}${String(httpAnswer(json))}`)),
    );
    expect(await subgraph.parsed()).toEqual(answer);
  });

  it('may come before the request was received', async () => {
    const subgraph = await subgraphThat(sends(httpAnswer(json)));
    expect(await subgraph.parsed()).toEqual(answer);
    expect(await subgraph.parsed()).toEqual(answer);
  });
});

const html = httpAnswer('<html>hello</html>', { 'content-type': 'text/html; charset=utf-8' });
const chunked = (body: string) =>
  Buffer.from(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${body}`, 'latin1');
const redirect = (status: string, location: string) => httpAnswer('', { location }, status);
const zeros = Buffer.alloc(64 * megabyte, 0x20);

describe('a failure', () => {
  const unusable: SubgraphFailureKind = 'unusable';
  const failures: readonly (readonly [string, Buffer, SubgraphFailureKind, string])[] = [
    ['an unknown encoding', encoded('snappy', Buffer.from(json)), unusable, 'encoding "snappy"'],
    [
      'an endless name of one',
      encoded('x'.repeat(5_000), Buffer.from(json)),
      unusable,
      'x…" which'.slice(0, 3),
    ],
    [
      'two encodings',
      encoded('gzip, br', zlib.brotliCompressSync(zlib.gzipSync(json))),
      unusable,
      '2 times ("gzip, br")',
    ],
    ['ten encodings', encoded(Array(10).fill('gzip').join(), zlib.gzipSync(json)), unusable, '10 times'],
    ...compressing.flatMap(
      ([name, encode]): readonly (readonly [string, Buffer, SubgraphFailureKind, string])[] => [
        [`${name} that is plain text`, encoded(name, Buffer.from(json)), unusable, `marked as ${name},`],
        [
          `${name} that is cut off`,
          encoded(name, encode(json).subarray(0, 60)),
          unusable,
          `marked as ${name},`,
        ],
        [`${name} without a body`, encoded(name, Buffer.alloc(0)), unusable, 'empty body'],
        [`${name} that decodes to too much`, encoded(name, encode(zeros)), 'too-large', '1 MB'],
      ],
    ),
    [
      'a length over the limit',
      httpAnswer('', { 'content-length': String(2 * megabyte) }),
      'too-large',
      '1 MB',
    ],
    ['a body over the limit', httpAnswer(zeros), 'too-large', '1 MB'],
    ['chunks over the limit', chunked(`200000\r\n${'x'.repeat(0x200000)}\r\n0\r\n\r\n`), 'too-large', '1 MB'],
    [
      '301',
      redirect('301 Moved Permanently', 'https://new.example/graphql'),
      unusable,
      'Status 301 to "new.example"',
    ],
    [
      '302',
      redirect('302 Found', 'http://user:hunter2@new.example:81/secret'),
      unusable,
      'Status 302 to "new.example:81"',
    ],
    ['303', redirect('303 See Other', '/login?token=hunter2'), unusable, 'Status 303 to another path'],
    ['307', redirect('307 Temporary Redirect', '//new.example/'), unusable, 'Status 307 to'],
    ['308', redirect('308 Permanent Redirect', ''), unusable, 'Status 308 without a location'],
    ['304', redirect('304 Not Modified', ''), unusable, 'Status 304'],
    ['204', Buffer.from('HTTP/1.1 204 No Content\r\n\r\n'), unusable, 'Status 204 and an empty body'],
    ['an empty body', httpAnswer(''), unusable, 'Status 200 and an empty body'],
    ['a page', html, unusable, 'the media type "text/html"'],
    [
      'a page of a proxy',
      httpAnswer('<html>', { 'content-type': 'text/html' }, '503 Sorry'),
      'unreachable',
      'Status 503 and the media type "text/html"',
    ],
    [
      'an event stream',
      httpAnswer('data: {}\n\n', { 'content-type': 'text/event-stream' }),
      unusable,
      '"text/event-stream"',
    ],
    [
      'parts',
      httpAnswer('--', { 'content-type': 'multipart/mixed; boundary=-' }),
      unusable,
      '"multipart/mixed"',
    ],
    [
      'UTF-16',
      httpAnswer(Buffer.from(json, 'utf16le'), { 'content-type': 'application/json; charset=UTF-16' }),
      unusable,
      'charset "utf-16"',
    ],
    [
      'Latin-1',
      httpAnswer(json, { 'content-type': 'application/json; charset="ISO-8859-1"' }),
      unusable,
      'charset "iso-8859-1"',
    ],
    ['half of JSON', httpAnswer(json.slice(0, 100)), unusable, 'not JSON'],
    ['NaN', httpAnswer('{"data":{"a":NaN}}'), unusable, 'not JSON'],
    ['a malformed number', httpAnswer('{"data":{"a":01.}}'), unusable, 'not JSON'],
    ['nothing', Buffer.alloc(0), 'timeout', 'No answer within'],
    ['no HTTP', Buffer.from('SSH-2.0-OpenSSH_9.2\r\n'), unusable, 'not HTTP'],
    ['HTTP/0.9', Buffer.from('<html>old</html>'), unusable, 'not HTTP'],
    [
      'two lengths',
      Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}'),
      'unreachable',
      'No answer came',
    ],
    ['a negative length', httpAnswer('', { 'content-length': '-1' }), unusable, 'not HTTP'],
    ['a broken chunk', chunked('zz\r\n{}\r\n0\r\n\r\n'), unusable, 'not HTTP'],
    [
      'a thousand headers',
      httpAnswer(
        json,
        Object.fromEntries(Array.from({ length: 1_000 }, (_none, i) => [`x-${String(i)}`, 'y'.repeat(20)])),
      ),
      unusable,
      'headers are larger',
    ],
    ['100 Continue', Buffer.from('HTTP/1.1 100 Continue\r\n\r\n'), 'unreachable', 'No answer came'],
    [
      '101 Switching Protocols',
      Buffer.from('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
      'unreachable',
      'No answer came',
    ],
  ];

  it.each(failures)('says what was answered: %s', async (_what, bytes, kind, words) => {
    const settings = { maximumAnswerBytes: megabyte, deadlineMs: kind === 'timeout' ? 100 : 20_000 };
    const subgraph = await subgraphThat(sends(bytes), settings);
    for (const ask of [subgraph.parsed, subgraph.text]) {
      const failure = await ask().catch((error: unknown) => error);
      if (ask === subgraph.text && words === 'not JSON') expect(failure).toBeInstanceOf(Error);
      else expect(failure).toMatchObject({ kind, message: expect.stringContaining(words) as unknown });
      expect(String(failure)).not.toMatch(/hunter2|secret/);
      expect(String(failure).length).toBeLessThan(300);
    }
  });

  it.each([
    ['before its answer', Buffer.alloc(0), 'No answer came'],
    ['in its headers', Buffer.from('HTTP/1.1 200 OK\r\ncontent-'), 'No answer came'],
    ['in its body', httpAnswer(json, { 'content-length': '100000' }), 'in the middle'],
    ['in a chunk', chunked('ffff\r\n{"data"'), 'in the middle'],
    [
      'in a compressed body',
      httpAnswer(zlib.gzipSync(json).subarray(0, 50), {
        'content-encoding': 'gzip',
        'content-length': '999',
      }),
      'in the middle',
    ],
  ])('says where the connection ended: %s', async (_where, bytes, words) => {
    for (const how of ['end', 'reset'] as const) {
      const subgraph = await subgraphThat((socket) => {
        socket.write(bytes, () => {
          if (how === 'end') socket.end();
          else socket.resetAndDestroy();
        });
      });
      await expect(subgraph.parsed()).rejects.toMatchObject({
        kind: 'unreachable',
        message: expect.stringContaining(words) as unknown,
      });
    }
  });

  it.each([
    ['interim answers', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
    ['headers', 'HTTP/1.1 200 OK\r\n', 'x-more: y\r\n'],
    ['chunks of nothing useful', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n', '1\r\n \r\n'],
  ])('ends an endless answer: %s', async (_of, beginning, further = beginning) => {
    const subgraph = await subgraphThat(
      (socket) => {
        socket.write(beginning);
        const timer = setInterval(() => socket.write(further), 5);
        socket.on('close', () => {
          clearInterval(timer);
        });
      },
      { deadlineMs: 300 },
    );
    await expect(subgraph.parsed()).rejects.toMatchObject({ kind: 'timeout' });
  });
});

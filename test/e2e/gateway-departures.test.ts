// Clients and subgraphs that go away at every moment of a request: afterwards nothing is left of it on either side.
import { connect, type Socket } from 'node:net';
import * as zlib from 'node:zlib';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../gateway/context.js';
import { answerMemory } from '../../gateway/memory/answer-memory.js';
import { ask } from '../support/gateway/tiny-gateway.js';
import { httpAnswer, serveRaw, type RawSubgraph } from '../support/gateway/raw-subgraph.js';
import { composeTiny, givenSupergraph } from '../support/tiny-subgraphs/compose.js';
import { tinyDocument } from '../support/tiny-subgraphs/tiny-subgraph.js';

const answer = JSON.stringify({ data: { text: 'x'.repeat(100_000) } });
const compressed = httpAnswer(zlib.gzipSync(answer), { 'content-encoding': 'gzip' });
const query = JSON.stringify({ query: '{ text }' });
const request = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${String(query.length)}\r\n\r\n${query}`;

let answers: (socket: Socket) => void = () => undefined;
let subgraph: RawSubgraph;
let gateway: Gateway;
beforeAll(async () => {
  subgraph = await serveRaw((socket) => {
    answers(socket);
  });
  const typeDefs = tinyDocument('type Query { text: String }');
  gateway = await createGateway({
    supergraph: givenSupergraph(composeTiny([{ name: 'texts', url: subgraph.url, typeDefs }])),
    port: 0,
    host: '127.0.0.1',
    transport: { retries: 0 },
  });
});
afterAll(async () => {
  await gateway.close();
  await subgraph.stop();
});

const client = (): Socket =>
  connect(Number(new URL(gateway.url).port), '127.0.0.1').on('error', () => undefined);
/** Until nothing is under way between gateway and subgraph: those that were cut off are closed. */
async function untilQuiet(): Promise<void> {
  while (subgraph.connections() > 1) await setTimeout(5);
}

describe('a client that goes away', () => {
  it.each([
    ['before it sends anything', ''],
    ['in the headers', request.slice(0, 40)],
    ['in the body', request.slice(0, -5)],
    ['with its request sent', request],
  ])('leaves nothing behind: %s', async (_when, sent) => {
    let asked = 0;
    answers = () => (asked += 1);
    for (const how of ['end', 'reset'] as const) {
      const socket = client();
      socket.write(sent);
      if (sent === request) while (asked === 0) await setTimeout(5);
      if (how === 'end') socket.destroy();
      else socket.resetAndDestroy();
      asked = 0;
    }
    while (subgraph.connections() > 0) await setTimeout(5);
    answers = (socket) => void socket.write(httpAnswer(answer));
    expect((await ask(gateway.url, '{ text }')).errors).toBeUndefined();
    await untilQuiet();
  });

  it.each([
    ['headers', compressed.subarray(0, 40)],
    ['half of a body', httpAnswer(answer).subarray(0, 5_000)],
    ['half of a compressed body', compressed.subarray(0, compressed.length - 20)],
  ])('cuts off an answer of which %s have come', async (_what, part) => {
    let asked = 0;
    answers = (socket) => {
      asked += 1;
      socket.write(part);
    };
    const socket = client();
    socket.write(request);
    while (asked === 0) await setTimeout(5);
    await setTimeout(20);
    socket.destroy();
    while (subgraph.connections() > 0) await setTimeout(5);
    answers = (again) => void again.write(compressed);
    expect((await ask(gateway.url, '{ text }')).errors).toBeUndefined();
  });

  it('reads no further, and costs the others nothing', async () => {
    answers = (socket) => void socket.write(httpAnswer(answer));
    const before = answerMemory.takenBytes;
    const slow = client();
    slow.pause();
    for (let count = 0; count < 100; count += 1) slow.write(request);
    for (let count = 0; count < 20; count += 1)
      expect((await ask(gateway.url, '{ text }')).errors).toBeUndefined();
    expect(answerMemory.takenBytes).toBeGreaterThan(before);
    slow.destroy();
    while (answerMemory.takenBytes > before) await setTimeout(5);
    await untilQuiet();
  });

  it('has all of its requests cancelled, those too that wait for their turn', async () => {
    let asked = 0;
    answers = () => (asked += 1);
    const socket = client();
    socket.write(request + request + request);
    while (asked < 3) await setTimeout(5);
    socket.destroy();
    while (subgraph.connections() > 0) await setTimeout(5);
  });
});

it('a subgraph that goes away in the middle costs its fields, every time', async () => {
  for (let bytes = 0; bytes < compressed.length; bytes += 37) {
    answers = (socket) => {
      socket.end(compressed.subarray(0, bytes));
    };
    const { data, errors } = await ask(gateway.url, '{ text }');
    expect(data).toEqual({ text: null });
    expect(errors).toHaveLength(1);
  }
  await untilQuiet();
});

import { once } from 'node:events';
import { get } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerMemory } from '../memory/answer-memory.js';
import { sendHttpAnswer } from './http-answer.js';

const body = 'x'.repeat(1024 * 1024);
const answer = (reply: FastifyReply) =>
  sendHttpAnswer(reply, { status: 200, contentType: 'text/plain', body });

let fastify: FastifyInstance;
let url: string;
/** Told of the client that has left before its answer. */
let answeredLate: () => void;
/** All of a process is counted, so tests of other files may have left something under way. */
let before: number;
beforeEach(async () => {
  before = answerMemory.takenBytes;
  fastify = Fastify();
  fastify.get('/', (_request, reply) => answer(reply));
  fastify.get('/slow', async (_request, reply) => {
    await once(reply.raw, 'close');
    void answer(reply);
    answeredLate();
    return reply;
  });
  url = await fastify.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => fastify.close());

it('counts an answer until it is sent', async () => {
  expect(await (await fetch(url)).text()).toBe(body);
  while (answerMemory.takenBytes > before) await setTimeout(5);
});

it('counts an answer until its client leaves', async () => {
  const request = get(url);
  const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream];
  response.on('error', () => undefined);
  request.destroy();
  while (answerMemory.takenBytes > before) await setTimeout(5);
});

it('counts no answer whose client has left before', async () => {
  const late = new Promise<void>((resolve) => {
    answeredLate = resolve;
  });
  const request = get(`${url}/slow`).on('error', () => undefined);
  await once(request, 'socket');
  await setTimeout(50);
  request.destroy();
  await late;
  expect(answerMemory.takenBytes).toBeLessThanOrEqual(before);
});

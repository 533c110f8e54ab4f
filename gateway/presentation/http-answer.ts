// An answer as it goes out over HTTP, whatever sends it.
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { answerMemory } from '../memory/answer-memory.js';
import { reusedMemory } from '../memory/reused-memory.js';

export type Chunk = string | Uint8Array;

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is streamed is pulled as the client reads, and fails where it cannot be finished. */
  readonly body: string | Buffer | AsyncIterable<Chunk>;
}

/** How much of a streamed body may wait for the client to read on, in bytes: about the size of a page. */
const waitingBytes = 64 * 1024;

export function sendHttpAnswer(
  reply: FastifyReply,
  { status, contentType, headers, body }: HttpAnswer,
): FastifyReply {
  if (headers !== undefined) void reply.headers(headers);
  if (Buffer.isBuffer(body)) giveBackOnceSent(reply, body);
  if ((typeof body === 'string' || Buffer.isBuffer(body)) && body.length >= waitingBytes)
    countUntilSent(reply, body.length);
  return reply
    .code(status)
    .type(contentType)
    .send(
      typeof body === 'string' || Buffer.isBuffer(body)
        ? body
        : Readable.from(body, { objectMode: false, highWaterMark: waitingBytes }),
    );
}

/** A client that reads slowly keeps its answer in the gateway's memory. */
function countUntilSent({ raw }: FastifyReply, bytes: number): void {
  // The client has gone away already: nothing is sent, and nobody would hear of its end.
  if (raw.destroyed) return;
  answerMemory.take(bytes);
  raw.once('close', () => {
    answerMemory.give(bytes);
  });
}

/** The answer's memory is used again once it is sent. If the client went away, the system may still read it. */
function giveBackOnceSent({ raw }: FastifyReply, { buffer }: Buffer): void {
  if (!reusedMemory.lends(buffer)) return;
  raw.once('finish', () => {
    reusedMemory.give(buffer);
  });
}

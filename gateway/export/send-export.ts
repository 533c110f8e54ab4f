// An export as an HTTP answer: a file to keep, sent as fast as the client reads it, or an ordinary JSON answer that says
// why there is none.
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { ExportedFile, RefusedExport } from './export-answer.js';

/** How much of a file may wait for the client to read on, in bytes: about the size of a page. */
const waitingBytes = 64 * 1024;

export function sendExport(reply: FastifyReply, answer: ExportedFile | RefusedExport): FastifyReply {
  void reply.header('cache-control', 'no-store').header('vary', 'accept');
  if (answer.kind === 'refused') {
    const { status, errors } = answer;
    return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify({ errors }));
  }
  return reply
    .type(answer.contentType)
    .header('content-disposition', `attachment; filename="${answer.fileName}"`)
    .send(Readable.from(answer.chunks, { objectMode: false, highWaterMark: waitingBytes }));
}

// One question asked by address: its query string read, its operation asked, its answer sent as `/graphql` would send it.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerStatus } from '../server/answer-status.js';
import type { Ask } from '../server/ask.js';
import { contextOf } from '../server/graphql-route.js';
import { refuse } from '../server/refusal.js';
import { responseMediaType } from '../server/response-media-type.js';
import type { ListedQuestion } from './question-list.js';
import { readQuery, type Query } from './read-query.js';
import { sendText } from './send-text.js';

export async function answerQuestion(
  request: FastifyRequest,
  reply: FastifyReply,
  { document, parameters }: ListedQuestion,
  ask: Ask,
): Promise<void> {
  const mediaType = responseMediaType(request.headers.accept);
  if (mediaType === null) {
    refuse(reply, 'NOT_ACCEPTABLE', 'The accept header allows no media type that answers come in.');
    return;
  }
  const read = readQuery(request.query as Query, parameters, []);
  if ('problems' in read) {
    refuse(reply, 'BAD_USER_INPUT', `The question cannot be asked: ${read.problems.join('; ')}.`);
    return;
  }
  const answer = await ask({ query: document, variables: read.variables }, contextOf(request, reply));
  void reply.code(answerStatus(answer, mediaType) ?? 200);
  sendText(request, reply, JSON.stringify(answer), mediaType);
}

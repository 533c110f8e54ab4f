// One question asked by address: its query string read, its operation asked, and its answer sent as `/graphql` would send
// it, as JSON or as a table.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { refusedExport, type ExportAnswer } from '../export/export-answer.js';
import { exportFormatOf, type ExportFormat } from '../export/export-formats.js';
import { exportOptionNames, readExportOptions } from '../export/export-options.js';
import { sendExport } from '../export/send-export.js';
import { answerStatus } from '../server/answer-status.js';
import type { Ask } from '../server/ask.js';
import { contextOf } from '../server/graphql-route.js';
import { refuse } from '../server/refusal.js';
import { responseMediaType } from '../server/response-media-type.js';
import type { ListedQuestion } from './question-list.js';
import { readQuery, type AskedQuestion, type Query } from './read-query.js';
import { sendText } from './send-text.js';

/** What answers operations, whole and as tables. */
export interface QuestionAnswers {
  readonly ask: Ask;
  readonly exportAnswer: ExportAnswer;
}

interface Asked {
  readonly question: ListedQuestion;
  /** Of the address; where it names none, the `accept` header decides. */
  readonly format?: ExportFormat | undefined;
}

export async function answerQuestion(
  request: FastifyRequest,
  reply: FastifyReply,
  { question, format: named }: Asked,
  answers: QuestionAnswers,
): Promise<void> {
  const format = named ?? exportFormatOf(request.headers.accept);
  const read = readQuery(request.query as Query, question.parameters, exportOptionNames);
  const problems = 'problems' in read ? read.problems : format === undefined ? misplaced(read) : [];
  if ('problems' in read || problems.length > 0)
    refuse(reply, 'BAD_USER_INPUT', `The question cannot be asked: ${problems.join('; ')}.`);
  else if (format === undefined) await sendJson(request, reply, question, read, answers.ask);
  else await sendTable(request, reply, { question, format }, read, answers.exportAnswer);
}

/** Options that say nothing of an answer as JSON. */
function misplaced({ options }: AskedQuestion): readonly string[] {
  return Object.keys(options).map((name) => `${name} is for tables: ask for .csv, .ndjson or .arrow`);
}

async function sendJson(
  request: FastifyRequest,
  reply: FastifyReply,
  { document }: ListedQuestion,
  { variables }: AskedQuestion,
  ask: Ask,
): Promise<void> {
  const mediaType = responseMediaType(request.headers.accept);
  if (mediaType === null) {
    refuse(reply, 'NOT_ACCEPTABLE', 'The accept header allows no media type that answers come in.');
    return;
  }
  const answer = await ask({ query: document, variables }, contextOf(request, reply));
  void reply.code(answerStatus(answer, mediaType) ?? statusWithoutData(answer) ?? 200);
  sendText(request, reply, JSON.stringify(answer), mediaType);
}

/** Whoever reads an address looks at the status first: where nothing is answered, it is that of the first error. */
function statusWithoutData({ data, errors = [] }: Awaited<ReturnType<Ask>>): number | undefined {
  const hasData = Object.values(data ?? {}).some((value) => value !== null);
  return errors.length > 0 && !hasData ? refusedExport(errors).status : undefined;
}

async function sendTable(
  request: FastifyRequest,
  reply: FastifyReply,
  { question, format }: Required<Asked> & { readonly format: ExportFormat },
  { variables, options }: AskedQuestion,
  exportAnswer: ExportAnswer,
): Promise<void> {
  const { document: query, rows } = question;
  try {
    const asked = { rows, ...readExportOptions(options), query, variables, format };
    sendExport(reply, await exportAnswer(asked, contextOf(request, reply)));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    sendExport(reply, refusedExport([error.toJSON()]));
  }
}

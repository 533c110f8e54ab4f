// One question asked by address: its query string read as a request for its operation, answered as `/graphql` would answer
// it, as JSON or as a table.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { graphError } from '../../schema/errors/graph-error.js';
import type { Pipeline } from '../pipeline.js';
import { sendHttpAnswer } from '../presentation/http-answer.js';
import { noExtensions } from '../request/asked-extensions.js';
import { exportFormatOf, type ExportFormat } from '../request/export-formats.js';
import { exportOptionNames, readExportOptions } from '../request/export-options.js';
import type { Presentation, ReadRequest } from '../request/graphql-request.js';
import { callContext } from '../request/read-graphql-request.js';
import { jsonMediaType } from '../request/read-presentation.js';
import type { ListedQuestion } from './question-list.js';
import { readQuery, type AskedQuestion, type Query } from './read-query.js';
import { sendText } from './send-text.js';

interface Asked {
  readonly question: ListedQuestion;
  /** Of the address; where it names none, the `accept` header decides. */
  readonly format?: ExportFormat | undefined;
}

export async function answerQuestion(
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
  { respond }: Pick<Pipeline, 'respond'>,
): Promise<void> {
  const read = readQuestion(request, reply, asked);
  const answer = await respond(read);
  const { status, contentType, body } = answer;
  if (read.presentation.kind === 'table' || (typeof body === 'object' && !Buffer.isBuffer(body)))
    sendHttpAnswer(reply, answer);
  else sendText(request, reply.code(status), String(body), contentType);
}

/** @throws GraphQLError where the question cannot be asked like this */
function readQuestion(
  request: FastifyRequest,
  reply: FastifyReply,
  { question, format = exportFormatOf(request.headers.accept) }: Asked,
): ReadRequest {
  const read = readQuery(request.query as Query, question.parameters, exportOptionNames);
  const problems = 'problems' in read ? read.problems : format === undefined ? misplaced(read) : [];
  if ('problems' in read || problems.length > 0) throw graphError('BAD_USER_INPUT', problems.join(' '));
  return {
    presentation: presentationOf(request, question, format, read),
    request: {
      operation: { source: question.document, operationName: undefined },
      variables: read.variables,
      asked: noExtensions,
      mayMutate: false,
      call: callContext(request, reply, noExtensions),
    },
  };
}

/** Options that say nothing of an answer as JSON. */
function misplaced({ options }: AskedQuestion): readonly string[] {
  return Object.keys(options).map(
    (name) => `\`${name}\` is an option of tables. Ask for .csv, .ndjson or .arrow, or leave it out.`,
  );
}

function presentationOf(
  { headers }: FastifyRequest,
  { rows }: ListedQuestion,
  format: ExportFormat | undefined,
  { options }: AskedQuestion,
): Presentation {
  if (format !== undefined)
    return { kind: 'table', format, options: { rows, ...readExportOptions(options) } };
  // Whoever reads an address looks at the status first.
  return { kind: 'json', mediaType: jsonMediaType(headers.accept), statusOfErrors: true };
}

// The stage that gives an answer its form: JSON, or a table that is streamed page by page.
import type { Answer, ShownAnswer } from '../completion/complete.js';
import { exactJson } from '../operation/exact-json.js';
import type { GraphQLRequest, Presentation } from '../request/graphql-request.js';
import { answerStatus, statusOfErrors } from './answer-status.js';
import type { HttpAnswer } from './http-answer.js';

/** Answers one request: the whole of it, or a page of it. */
export type AnswerPage = (request: GraphQLRequest) => Promise<Answer>;

export type Present = (
  presentation: Presentation,
  request: GraphQLRequest,
  answer: AnswerPage,
) => Promise<HttpAnswer>;

type Table = Extract<Presentation, { kind: 'table' }>;
type Json = Extract<Presentation, { kind: 'json' }>;

export type PresentTable = (table: Table, request: GraphQLRequest, answer: AnswerPage) => Promise<HttpAnswer>;

/** @param presentTable loaded by whoever serves tables: this stage knows no format of theirs */
export function createPresentation(presentTable: PresentTable): Present {
  return async (presentation, request, answer) => {
    if (presentation.kind === 'json') return presentJson(await answer(request), presentation);
    let first: ShownAnswer['http'];
    const table = await presentTable(presentation, request, async (page) => {
      const given = await answer(page);
      if (!Buffer.isBuffer(given)) first ??= given.http;
      return given;
    });
    return { ...table, headers: { ...first?.headers, ...table.headers } };
  };
}

function presentJson(answer: Answer, { mediaType, statusOfErrors: isStrict }: Json): HttpAnswer {
  const contentType = contentTypes[mediaType];
  if (Buffer.isBuffer(answer)) return { status: 200, contentType, body: answer };
  const { http, ...body } = answer;
  return {
    status:
      http?.status ??
      (isStrict && isEmpty(answer) ? statusOfErrors(answer.errors) : answerStatus(answer, mediaType)),
    contentType,
    ...(http?.headers && { headers: http.headers }),
    body: exactJson(body),
  };
}

const contentTypes = {
  'application/json': 'application/json; charset=utf-8',
  'application/graphql-response+json': 'application/graphql-response+json; charset=utf-8',
} as const;

/** Whether an answer has errors and nothing else. */
function isEmpty({ data, errors = [] }: ShownAnswer): boolean {
  return errors.length > 0 && Object.values(data ?? {}).every((value) => value === null);
}

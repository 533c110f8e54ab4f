// `GET /questions` lists the question library, and `GET /questions/<name>?<variables>` asks one of its questions.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pipeline } from '../pipeline.js';
import { exportFormatNames, type ExportFormat } from '../request/export-formats.js';
import { mayComeFromAnotherSite } from '../request/cross-site.js';
import { refuse, refuseNotReady, requestErrorHandler } from '../server/refuse-request.js';
import type { Logger } from '../telemetry/logger.js';
import { answerQuestion } from './answer-question.js';
import { pageHeaders } from './page-style.js';
import { createListing, questionsJson, type ListedQuestion } from './question-list.js';
import type { QuestionLibrary } from './question-library.js';
import { findQuestion, nearestName } from './question-names.js';
import { questionPage } from './question-page.js';
import { sendText } from './send-text.js';

export interface QuestionRoutesOptions {
  readonly library: Pick<QuestionLibrary, 'answerable' | 'schema'>;
  /** What answers now; undefined while there is no supergraph. */
  readonly pipeline: () => Pipeline | undefined;
  readonly logger: Logger;
}

export function registerQuestions(
  fastify: FastifyInstance,
  { library, pipeline, logger }: QuestionRoutesOptions,
): void {
  const listing = createListing(library);
  void fastify.register((routes, _options, done) => {
    routes.setErrorHandler(requestErrorHandler(logger));
    routes.addHook('onRequest', (_request, reply, pass) => {
      void reply.headers({ 'cache-control': 'private, no-cache', vary: 'accept' });
      pass();
    });
    routes.get('/questions', (request, reply) => {
      const list = listing();
      if (list === undefined) refuseNotReady(reply);
      else if (wantsPage(request))
        sendText(request, reply.headers(pageHeaders), questionPage(list), 'text/html; charset=utf-8');
      else sendText(request, reply, JSON.stringify(questionsJson(list)));
    });
    routes.get<{ Params: { name: string } }>('/questions/:name', async (request, reply) => {
      const list = listing();
      const by = pipeline();
      const { name, format } = askedName(request.params.name);
      const question = list && findQuestion(name, list);
      if (list === undefined || by === undefined) refuseNotReady(reply);
      else if (question === undefined) refuse(reply, 'QUESTION_NOT_FOUND', unknownQuestion(name, list));
      else if (isForeign(request)) refuse(reply, 'BAD_REQUEST', foreign);
      else await answerQuestion(request, reply, { question, format }, by);
      return reply;
    });
    done();
  });
}

/** Browsers say so when a person opens a page; programs get JSON. */
function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') ?? false;
}

/** A question's name, and the format that it ends in. */
function askedName(text: string): { readonly name: string; readonly format?: ExportFormat } {
  const format = exportFormatNames.find((ending) => text.endsWith(`.${ending}`));
  return format === undefined ? { name: text } : { name: text.slice(0, -format.length - 1), format };
}

function unknownQuestion(name: string, list: readonly ListedQuestion[]): string {
  const ending = /\.[a-z0-9]+$/i.exec(name)?.[0];
  if (ending !== undefined && findQuestion(name.slice(0, -ending.length), list) !== undefined)
    return `Format ${ending} is not supported. Use .csv, .ndjson or .arrow.`;
  const nearest = nearestName(name, list);
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `There is no question of that name.${hint} /questions lists them all.`;
}

const foreign =
  'A browser may have been made to send this by a page of another site. Follow a link from /questions, or send an apollo-require-preflight header.';

/** The rule of `GET /graphql`. */
function isForeign({ headers }: FastifyRequest): boolean {
  return headers['apollo-require-preflight'] === undefined && mayComeFromAnotherSite(headers);
}

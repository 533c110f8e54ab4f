// An answer as a table: refused as a whole while nothing was sent, and streamed from then on. A file that is not whole says
// so: by a header, by its last line where the format has room for one, or by a connection that breaks.
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { errorCatalogue, type ErrorCode } from '../../schema/errors/catalogue.js';
import type { Admission } from '../admission/admission.js';
import type { ShownAnswer } from '../completion/complete.js';
import { maskedMessage } from '../engine/shown-error.js';
import { statusOfErrors } from '../presentation/answer-status.js';
import type { Chunk, HttpAnswer } from '../presentation/http-answer.js';
import type { PresentTable } from '../presentation/present.js';
import { exportFormats, type ExportFormat } from '../request/export-formats.js';
import { exportRefused } from '../request/export-refusal.js';
import type { Logger } from '../telemetry/logger.js';
import { reportInternalError } from '../telemetry/report-internal-error.js';
import { compileExport } from './compile-export.js';
import { csvWriter } from './csv.js';
import { ndjsonWriter } from './ndjson.js';
import { PageFailure, pagesOf, type Page } from './pages.js';
import type { Notice, ShownFailure, TableWriter, WrittenTable } from './table-writer.js';

/** Arrow's library is loaded when the first such file is wanted: few graphs need it, and all would start later. */
const writers: Readonly<Record<ExportFormat, () => Promise<TableWriter>>> = {
  csv: () => Promise.resolve(csvWriter),
  ndjson: () => Promise.resolve(ndjsonWriter),
  arrow: async () => (await import('./arrow.js')).arrowWriter,
};

/** What an export needs of the supergraph in use. */
interface ExportGraph extends Pick<Admission, 'admit' | 'admitDerived'> {
  /** What clients see. */
  readonly schema: GraphQLSchema;
}

/** Answers when the first page is there, so that whatever is wrong with it is a refusal. */
export function createTablePresentation(graph: () => ExportGraph, logger: Logger): PresentTable {
  return async ({ format, options }, request, answer) => {
    try {
      if (request.asked.dryRun)
        throw exportRefused('A dry run gives a plan and no rows. Ask for it as JSON.');
      const { schema, admit, admitDerived } = graph();
      const admitted = admittedBy(() => admit(request));
      if (admitted === undefined) return refused(errorsOf(await answer(request)));
      const compiled = compileExport(schema, admitted, options);
      const operation = { source: admitDerived(compiled.document), operationName: compiled.name };
      const pages = pagesOf(compiled, {
        partial: options.partial,
        all: options.all,
        signal: request.call.signal,
        ask: (variables) => answer({ ...request, operation, variables }),
      });
      const written = (await writers[format]())(compiled.table.columns);
      const { value: first } = await pages.next();
      const beginning = [written.start(), written.rows(first?.rows ?? [])];
      const notice = first?.hasMore && options.all === undefined ? onePage : undefined;
      return fileOf(format, compiled.name, {
        rows: first?.hasMore ? 'page' : 'all',
        chunks: chunksOf(beginning, pages, { written, notice, logger }),
      });
    } catch (error) {
      if (error instanceof PageFailure) return refused(error.errors);
      if (error instanceof GraphQLError) return refused([error.toJSON()]);
      throw error;
    }
  };
}

const onePage: Notice = {
  rows: 'page',
  message:
    'These are not all rows: lists within the rows have pages of their own, which an export does not follow. Ask for more of each with `first`.',
};

/** Undefined where the operation is not admitted: asking for it says why. */
function admittedBy(admit: () => ReturnType<ExportGraph['admit']>) {
  try {
    return admit();
  } catch {
    return undefined;
  }
}

function errorsOf(answer: Buffer | ShownAnswer): readonly GraphQLFormattedError[] {
  return Buffer.isBuffer(answer) ? [] : (answer.errors ?? []);
}

interface File {
  /** Whether the file has all rows of its list, or those of one page. */
  readonly rows: 'all' | 'page';
  readonly chunks: AsyncIterable<Chunk>;
}

const headers = { 'cache-control': 'no-store', vary: 'accept' };

function fileOf(format: ExportFormat, name = 'export', { rows, chunks }: File): HttpAnswer {
  const { contentType, extension } = exportFormats[format];
  return {
    status: 200,
    contentType,
    headers: {
      ...headers,
      'content-disposition': `attachment; filename="${name}.${extension}"`,
      'workforce-rows': rows,
    },
    body: chunks,
  };
}

function refused(errors: readonly GraphQLFormattedError[]): HttpAnswer {
  return {
    status: statusOfErrors(errors),
    contentType: 'application/json; charset=utf-8',
    headers,
    body: JSON.stringify({ errors }),
  };
}

interface Writing {
  readonly written: WrittenTable;
  readonly notice: Notice | undefined;
  readonly logger: Logger;
}

async function* chunksOf(
  beginning: readonly (Chunk | undefined)[],
  rest: AsyncIterable<Page>,
  { written, notice, logger }: Writing,
): AsyncGenerator<Chunk, void> {
  try {
    for (const chunk of beginning) if (chunk !== undefined && chunk.length > 0) yield chunk;
    for await (const { rows } of rest) if (rows.length > 0) yield written.rows(rows);
    const end = written.end(notice);
    if (end !== undefined) yield end;
  } catch (error) {
    const line = written.failure(shownFailure(error, logger));
    if (line === undefined) throw error;
    yield line;
  }
}

function shownFailure(error: unknown, logger: Logger): ShownFailure {
  const shown =
    error instanceof PageFailure
      ? error.errors[0]
      : error instanceof GraphQLError
        ? error.toJSON()
        : undefined;
  const { code, ...details } = shown?.extensions ?? {};
  if (shown !== undefined && isErrorCode(code))
    return { message: shown.message, code, ...(shown.path && { path: shown.path }), ...details };
  const errorId = reportInternalError(logger, error, 'An export failed');
  return { message: maskedMessage, code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, errorId };
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code);
}

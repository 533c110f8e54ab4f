// An operation's answer as a file: refused as a whole while nothing was sent, and streamed from then on. A file that is
// not whole never looks so: it ends in a line that says it, or the connection breaks.
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { errorCatalogue, type ErrorCode } from '../../schema/errors/catalogue.js';
import { errorFacts } from '../../schema/errors/error-facts.js';
import { maskedMessage } from '../engine/shown-error.js';
import type { ApolloGatewayContract, GatewayContext } from '../engine/engine.js';
import type { Ask } from '../server/ask.js';
import type { Logger } from '../telemetry/logger.js';
import { compileExport } from './compile-export.js';
import { csvWriter } from './csv.js';
import { exportFormats, type ExportFormat } from './export-formats.js';
import type { ExportRequest } from './export-request.js';
import { ndjsonWriter } from './ndjson.js';
import { PageFailure, pagesOf } from './pages.js';
import type { Row } from './table.js';
import type { Chunk, ShownFailure, TableWriter, WrittenTable } from './table-writer.js';

export interface ExportedFile {
  readonly kind: 'file';
  readonly contentType: string;
  readonly fileName: string;
  /** Pulled as the client reads. Fails where the file cannot be finished. */
  readonly chunks: AsyncIterable<Chunk>;
}

export interface RefusedExport {
  readonly kind: 'refused';
  /** The HTTP status. */
  readonly status: number;
  readonly errors: readonly GraphQLFormattedError[];
}

/**
 * Answers when the first page is there, so that whatever is wrong with it is a refusal.
 *
 * @throws GraphQLError INVALID_EXPORT where the operation cannot be exported as it is asked for
 */
export type ExportAnswer = (
  request: ExportRequest,
  context: GatewayContext,
) => Promise<ExportedFile | RefusedExport>;

/** Arrow's library is loaded when the first such file is wanted: few graphs need it, and all would start later. */
const writers: Readonly<Record<ExportFormat, () => Promise<TableWriter>>> = {
  csv: () => Promise.resolve(csvWriter),
  ndjson: () => Promise.resolve(ndjsonWriter),
  arrow: async () => (await import('./arrow.js')).arrowWriter,
};

/** @param engine whose schema, as clients see it, the operations are for */
export function createExports(
  engine: Pick<ApolloGatewayContract, 'onSchemaLoadOrUpdate'>,
  ask: Ask,
  logger: Logger,
): ExportAnswer {
  let schema: GraphQLSchema | undefined;
  engine.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  return async (request, context) => {
    const { query, operationName, variables, format, partial } = request;
    const compiled = schema && compileExport(schema, request);
    if (compiled === undefined) {
      const { errors = [] } = await ask({ query, operationName, variables }, context);
      return refusedExport(errors);
    }
    const pages = pagesOf(compiled, { partial, ask, context });
    const written = (await writers[format]())(compiled.table.columns);
    try {
      const first = await pages.next();
      const beginning = [written.start(), written.rows(first.value ?? [])];
      const { contentType, extension } = exportFormats[format];
      return {
        kind: 'file',
        contentType,
        fileName: `${compiled.name ?? 'export'}.${extension}`,
        chunks: chunksOf(beginning, pages, written, logger),
      };
    } catch (error) {
      if (error instanceof PageFailure) return refusedExport(error.errors);
      throw error;
    }
  };
}

async function* chunksOf(
  beginning: readonly (Chunk | undefined)[],
  rest: AsyncIterable<readonly Row[]>,
  written: WrittenTable,
  logger: Logger,
): AsyncGenerator<Chunk, void> {
  try {
    for (const chunk of beginning) if (chunk !== undefined && chunk.length > 0) yield chunk;
    for await (const rows of rest) if (rows.length > 0) yield written.rows(rows);
    const end = written.end();
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
  logger.error(errorFacts(error), 'An export failed');
  return { message: maskedMessage, code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode };
}

export function refusedExport(errors: readonly GraphQLFormattedError[]): RefusedExport {
  const code = errors[0]?.extensions?.['code'];
  const status = isErrorCode(code)
    ? errorCatalogue[code].status
    : errorCatalogue.INTERNAL_SERVER_ERROR.status;
  return { kind: 'refused', status: Math.max(status, 400), errors };
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code);
}

// An operation's answer as a file: refused as a whole while nothing was sent, and streamed from then on. A file that is
// not whole never looks so: it ends in a line that says it, or the connection breaks.
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { errorCatalogue, type ErrorCode } from '../../schema/errors/catalogue.js';
import type { ApolloGatewayContract, GatewayContext } from '../engine/engine.js';
import type { Ask } from '../server/ask.js';
import type { ShownAnswer } from '../server/direct-answer.js';
import { compileExport, type CompiledExport } from './compile-export.js';
import { csvWriter } from './csv.js';
import { exportFormats, type ExportFormat } from './export-formats.js';
import type { ExportRequest } from './export-request.js';
import { ndjsonWriter } from './ndjson.js';
import type { Row } from './table.js';
import type { Chunk, TableWriter } from './table-writer.js';

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

const writers: Readonly<Record<ExportFormat, TableWriter>> = { csv: csvWriter, ndjson: ndjsonWriter };

/** @param engine whose schema, as clients see it, the operations are for */
export function createExports(
  engine: Pick<ApolloGatewayContract, 'onSchemaLoadOrUpdate'>,
  ask: Ask,
): ExportAnswer {
  let schema: GraphQLSchema | undefined;
  engine.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  return async (request, context) => {
    const compiled = schema && compileExport(schema, request);
    const { query, operationName, variables, format, partial } = request;
    const answer = await ask({ query, operationName, variables }, context);
    if (compiled === undefined) return refusedExport(answer.errors ?? []);
    const page = pageOf(answer, compiled, partial);
    if (page.rows === undefined) return refusedExport(page.errors);
    const { contentType, extension } = exportFormats[format];
    return {
      kind: 'file',
      contentType,
      fileName: `${compiled.operationName ?? 'export'}.${extension}`,
      chunks: chunksOf(page.rows, writers[format](compiled.table.columns)),
    };
  };
}

async function* chunksOf(rows: readonly Row[], written: ReturnType<TableWriter>): AsyncIterable<Chunk> {
  for (const chunk of [written.start(), written.rows(rows), written.end()])
    if (chunk !== undefined) yield chunk;
}

interface Page {
  /** Undefined where they cannot be had, or not as the client wants them. */
  readonly rows: readonly Row[] | undefined;
  readonly errors: readonly GraphQLFormattedError[];
}

const incomplete = {
  message:
    'The answer has holes, so it is not exported; the other errors say why. With partial=true it is, with empty cells in their place.',
  extensions: { code: 'EXPORT_INCOMPLETE' satisfies ErrorCode },
};

function pageOf({ data, errors = [] }: ShownAnswer, { table }: CompiledExport, partial: boolean): Page {
  const rows = data === null || data === undefined ? undefined : table.rows(data);
  if (errors.length === 0) return { rows: rows ?? [], errors };
  if (rows === undefined || partial) return { rows, errors };
  return { rows: undefined, errors: [...errors, incomplete] };
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

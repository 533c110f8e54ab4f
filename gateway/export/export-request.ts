// What a request at `/graphql` asks to be exported: the operation as GraphQL over HTTP has it, the options in the address.
import { graphError } from '../../schema/errors/graph-error.js';
import type { ExportFormat } from './export-formats.js';
import { askedExtensions } from '../server/asked-extensions.js';
import { isGiven, isRecord } from '../server/request-values.js';
import { exportRefused } from './export-refusal.js';
import { readExportOptions, type ExportOptions } from './export-options.js';

export interface ExportRequest extends ExportOptions {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly format: ExportFormat;
}

interface HttpRequest {
  readonly method: string;
  readonly body: unknown;
  /** The parameters of the address. */
  readonly query: unknown;
}

const operationParameters = ['query', 'operationName', 'variables', 'extensions'];

/**
 * @throws GraphQLError BAD_REQUEST where the request cannot be read as an operation, INVALID_EXPORT where the options make
 *   no sense, BAD_USER_INPUT where the extensions do not
 */
export function readExportRequest(
  { method, body, query: given }: HttpRequest,
  format: ExportFormat,
): ExportRequest {
  const parameters = isRecord(given) ? given : {};
  const isGet = method !== 'POST';
  const options = readExportOptions(parameters, isGet ? operationParameters : []);
  const asked = isGet ? parameters : body;
  if (!isRecord(asked)) throw graphError('BAD_REQUEST', 'The body is not a JSON object.');
  const { query, operationName } = asked;
  if (typeof query !== 'string')
    throw graphError('BAD_REQUEST', 'An export needs the text of its operation, as `query`.');
  const extensions = isGet ? parsedJson(asked['extensions']) : asked['extensions'];
  if (isGiven(extensions) && !isRecord(extensions))
    throw graphError('BAD_REQUEST', '`extensions` is a JSON object.');
  if (askedExtensions(extensions ?? undefined).dryRun)
    throw exportRefused('A dry run gives a plan and no rows. Ask for it as JSON.');
  const variables = isGet ? parsedJson(asked['variables']) : asked['variables'];
  if (isGiven(variables) && !isRecord(variables))
    throw graphError('BAD_REQUEST', '`variables` is a JSON object, the values by their names.');
  if (isGiven(operationName) && typeof operationName !== 'string')
    throw graphError('BAD_REQUEST', '`operationName` is given once, as text.');
  return {
    ...options,
    query,
    // In an address, a name that is empty is none.
    operationName: (operationName ?? '') === '' ? undefined : (operationName ?? undefined),
    variables: variables ?? undefined,
    format,
  };
}

function parsedJson(text: unknown): unknown {
  if (text === '') return undefined;
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

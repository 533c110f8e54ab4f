// In which form a request wants its answer, by its `accept` header and the options of an export in its address.
import { graphError } from '../../schema/errors/graph-error.js';
import { exportFormatOf, exportMediaTypes } from './export-formats.js';
import { readExportOptions } from './export-options.js';
import type { Presentation } from './graphql-request.js';
import { responseMediaType, responseMediaTypes, type ResponseMediaType } from './response-media-type.js';

const operationParameters = ['query', 'operationName', 'variables', 'extensions'];

/**
 * @param isPost whether the operation is in the body, so that the address has options only
 * @throws GraphQLError NOT_ACCEPTABLE, or INVALID_EXPORT for an option that nobody knows
 */
export function readPresentation(
  accept: string | undefined,
  parameters: Readonly<Record<string, unknown>>,
  isPost: boolean,
): Presentation {
  const format = exportFormatOf(accept);
  if (format !== undefined) {
    const options = readExportOptions(parameters, isPost ? [] : operationParameters);
    return { kind: 'table', format, options };
  }
  return { kind: 'json', mediaType: jsonMediaType(accept), statusOfErrors: false };
}

/** @throws GraphQLError NOT_ACCEPTABLE */
export function jsonMediaType(accept: string | undefined): ResponseMediaType {
  const mediaType = responseMediaType(accept);
  if (mediaType !== null) return mediaType;
  throw graphError(
    'NOT_ACCEPTABLE',
    `Answers are ${[...responseMediaTypes, ...exportMediaTypes].join(', ')}; the accept header allows none of them.`,
  );
}

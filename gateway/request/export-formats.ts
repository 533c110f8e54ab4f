// The forms in which an answer can be taken away, and which of them a client asks for.
import { acceptedMediaType, responseMediaTypes } from './response-media-type.js';

export const exportFormats = {
  csv: { mediaType: 'text/csv', contentType: 'text/csv; charset=utf-8; header=present', extension: 'csv' },
  ndjson: { mediaType: 'application/x-ndjson', contentType: 'application/x-ndjson', extension: 'ndjson' },
  arrow: {
    mediaType: 'application/vnd.apache.arrow.stream',
    contentType: 'application/vnd.apache.arrow.stream',
    extension: 'arrow',
  },
} as const;

export type ExportFormat = keyof typeof exportFormats;

export const exportFormatNames = Object.keys(exportFormats) as readonly ExportFormat[];

export const exportMediaTypes = exportFormatNames.map((name) => exportFormats[name].mediaType);

/**
 * The format that an `accept` header likes better than every form of JSON; undefined where it does not care, since JSON
 * is what it gets then, and where it takes neither.
 */
export function exportFormatOf(accept: string | undefined): ExportFormat | undefined {
  // What nearly every request of a program has.
  if (accept === undefined || accept === 'application/json' || accept === '*/*') return undefined;
  const liked = acceptedMediaType(accept, [...responseMediaTypes, ...exportMediaTypes]);
  return exportFormatNames.find((name) => exportFormats[name].mediaType === liked);
}

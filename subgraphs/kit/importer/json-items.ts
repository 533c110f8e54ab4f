// The items of a JSON list, for returns small enough to be read whole.
import { decodeText, type EncodingCounts } from './decode-text.js';
import { ImportFailure } from './import-failure.js';
import { openInput } from './open-input.js';

/** Far above any such list, and far below what would fill the memory. */
const largestFile = 64 * 1024 * 1024;

export interface JsonItem {
  /** 1 for the first. */
  readonly position: number;
  readonly value: unknown;
}

/**
 * The items of a list, or of the list that an object has under `property`.
 *
 * @throws ImportFailure where the file cannot be read, is no JSON, is cut short, or holds no such list
 */
export async function* jsonItems(
  path: string,
  property: string,
  encoding: EncodingCounts,
): AsyncGenerator<JsonItem> {
  const wanted = `It must be JSON in UTF-8: a list, [ … ], or an object with a list, {"${property}": [ … ]}.`;
  const document = parse(await wholeText(path, encoding, wanted), wanted);
  const list = Array.isArray(document)
    ? document
    : ((document as Record<string, unknown> | null)?.[property] ?? undefined);
  if (!Array.isArray(list))
    throw new ImportFailure('NOT_THIS_KIND', `has no list, and no object with a list “${property}”.`);
  for (const [index, value] of (list as unknown[]).entries()) yield { position: index + 1, value };
}

async function wholeText(path: string, encoding: EncodingCounts, wanted: string): Promise<string> {
  let text = '';
  for await (const part of decodeText(openInput(path), encoding, wanted)) {
    text += part;
    if (text.length > largestFile)
      throw new ImportFailure('NOT_THIS_KIND', 'is larger than 64 MiB. Split the list into several files.');
  }
  if (text.trim() === '') throw new ImportFailure('EMPTY', 'is empty.');
  return text;
}

function parse(text: string, wanted: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's own message quotes the text, which may be personal.
    throw unparsable(text, wanted, { cause: error });
  }
}

function unparsable(text: string, wanted: string, options: ErrorOptions): ImportFailure {
  if (!/^\s*[[{]/.test(text)) return new ImportFailure('NOT_THIS_KIND', `is not JSON. ${wanted}`, options);
  if (!/[\]}]\s*$/.test(text)) {
    return new ImportFailure(
      'TRUNCATED',
      'ends before the end of its JSON. The file may be cut short. Download it again.',
      options,
    );
  }
  return new ImportFailure(
    'NOT_THIS_KIND',
    `is not valid JSON. It may be cut short, or changed by hand. Download it again. ${wanted}`,
    options,
  );
}

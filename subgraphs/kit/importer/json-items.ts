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
  const document = parse(await wholeText(path, encoding));
  const list = Array.isArray(document)
    ? document
    : ((document as Record<string, unknown> | null)?.[property] ?? undefined);
  if (!Array.isArray(list))
    throw new ImportFailure('NOT_THIS_KIND', `holds no list, and no object with a list “${property}”.`);
  for (const [index, value] of (list as unknown[]).entries()) yield { position: index + 1, value };
}

async function wholeText(path: string, encoding: EncodingCounts): Promise<string> {
  let text = '';
  for await (const part of decodeText(openInput(path), encoding)) {
    text += part;
    if (text.length > largestFile)
      throw new ImportFailure('NOT_THIS_KIND', 'is larger than 64 MiB. Split the list into several files.');
  }
  if (text.trim() === '') throw new ImportFailure('EMPTY', 'is empty.');
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const isCut = !/[\]}]\s*$/.test(text);
    // The parser's own message quotes the text, which may be personal.
    throw new ImportFailure(
      isCut ? 'TRUNCATED' : 'NOT_THIS_KIND',
      isCut ? 'ends before its JSON does. It looks cut short: fetch it again.' : 'is not valid JSON.',
      { cause: error },
    );
  }
}

// From bytes to text where nobody says which encoding a return is in. Each line decides for itself: UTF-8 where it is
// valid UTF-8, else Windows-1252, so that returns glued together from several departments come out right too.
import { isUtf8 } from 'node:buffer';
import { ImportFailure } from './import-failure.js';

const lineFeed = 0x0a;
/** A line longer than this is decoded in pieces, so that a file without line ends cannot fill the memory. */
const longestLine = 4 * 1024 * 1024;

/** What the lines of a file turned out to be written in. */
export interface EncodingCounts {
  /** Lines that were not UTF-8. */
  windows1252Lines: number;
}

/**
 * The text of a file's bytes, without a byte order mark.
 *
 * @param counts told how the lines were encoded, as they are read
 * @param advice a sentence on what to import instead, where the bytes are no text
 * @throws ImportFailure where the bytes are no text in either encoding
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  counts: EncodingCounts,
  advice: string,
): AsyncGenerator<string> {
  let carried: Uint8Array = new Uint8Array(0);
  let isFirst = true;
  for await (const chunk of chunks) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const end = bytes.lastIndexOf(lineFeed) + 1;
    const whole = end === 0 && bytes.length > longestLine ? bytes.length : end;
    carried = bytes.subarray(whole);
    if (whole === 0) continue;
    const lines = bytes.subarray(0, whole);
    yield decodeLines(isFirst ? firstLines(lines, advice) : lines, counts);
    isFirst = false;
  }
  if (carried.length > 0) yield decodeLines(isFirst ? firstLines(carried, advice) : carried, counts);
}

function decodeLines(bytes: Uint8Array, counts: EncodingCounts): string {
  if (isUtf8(bytes)) return utf8.decode(bytes);
  let text = '';
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    const isOurs = isUtf8(line);
    if (!isOurs) counts.windows1252Lines += 1;
    text += isOurs ? utf8.decode(line) : decodeWindows1252(line);
    start = end;
  }
  return text;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What the bytes 0x80 to 0x9f are in Windows-1252; Node's own decoder takes them for the control signs of Latin-1. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}

/** What the file begins with, without its mark. NUL bytes in a later line are a slip in a text, for its reader to judge. */
function firstLines(bytes: Uint8Array, advice: string): Uint8Array {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) {
    throw new ImportFailure('NOT_THIS_KIND', `is a spreadsheet or another packed file. ${advice}`);
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new ImportFailure('NOT_THIS_KIND', `is in UTF-16. ${advice}`);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0 && !bytes.subarray(0, nul).includes(lineFeed))
    throw new ImportFailure('NOT_THIS_KIND', `is not plain text. ${advice}`);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

// JSON whose numbers stay what they are. JavaScript holds numbers as doubles: a longer one changes when it is parsed, without
// a word. Here it becomes an object that nobody can take for a number, and that is written with the digits it came with.
import { randomUUID } from 'node:crypto';

/** Begins the text that stands for an inexact number while JSON is parsed or written; nobody outside can know it. */
const mark = randomUUID();
const writtenNumber = new RegExp(`"${mark}([^"]+)"`, 'g');

/** A number of a JSON text that a double does not hold. */
export class InexactNumber {
  /** @param text as it was written */
  constructor(readonly text: string) {}

  /** The nearest double, for types that are doubles themselves. */
  get double(): number {
    return Number(this.text);
  }

  /** What `exactJson` puts the digits in the place of. */
  toJSON(): string {
    written += 1;
    return `${mark}${this.text}`;
  }
}

/** How many inexact numbers were written so far. */
let written = 0;

/**
 * Writes JSON, with every digit of the numbers that `parseExactJson` kept. Use it instead of `JSON.stringify` for values
 * that came from a subgraph: `JSON.stringify` would write a text in place of such a number.
 */
export function exactJson(value: unknown): string {
  const before = written;
  const text = JSON.stringify(value);
  return written === before ? text : text.replaceAll(writtenNumber, '$1');
}

/** Whether a JSON number comes back with the same value once it was parsed. */
export function isExactNumber(text: string): boolean {
  const double = Number(text);
  return Number.isFinite(double) && normalised(text) === normalised(String(double));
}

/** Digits without zeros at either end, and the power of ten of the last one. */
function normalised(text: string): string {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().replace(/^-/, '').split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const short = withoutLastZeros(digits);
  if (short === '') return '0';
  const power = Number(exponent) - fraction.length + digits.length - short.length;
  return `${text.startsWith('-') ? '-' : ''}${short}e${power}`;
}

/** Not `/0+$/`, which looks again from each zero: 200,000 of them took 12 seconds. */
function withoutLastZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

/** Every number of up to fifteen digits is kept, unless its exponent has three. */
const mayBeInexact = /[\d.]{16}|[eE][+-]?0*[1-9]\d\d/;
const stringsAndNumbers = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Lists and objects, however deep, that hold an inexact number. */
const inexact = new WeakSet<object>();

/**
 * Parses JSON, with an InexactNumber in place of every number that would change.
 *
 * @throws SyntaxError
 */
export function parseExactJson(text: string): unknown {
  const parsed = JSON.parse(text) as unknown;
  if (!mayBeInexact.test(text)) return parsed;
  const marked = text.replaceAll(stringsAndNumbers, (token) => {
    if (token.startsWith('"') || isExactNumber(token)) return token;
    return `"${mark}${token}"`;
  });
  if (marked === text) return parsed;
  try {
    return JSON.parse(marked, unmarked) as unknown;
  } catch (error) {
    // What nests so deep that nobody could walk it is refused by everybody who gets it, whatever its numbers.
    if (error instanceof RangeError) return parsed;
    throw error;
  }
}

/** Innermost values come first, so that what is around an inexact number is known by it. */
function unmarked(this: unknown, _key: string, value: unknown): unknown {
  if (typeof value === 'string' && value.startsWith(mark)) {
    inexact.add(this as object);
    return new InexactNumber(value.slice(mark.length));
  }
  if (typeof value === 'object' && value !== null && inexact.has(value)) inexact.add(this as object);
  return value;
}

/** Whether a value parsed here holds an inexact number; a copy of it is not known. */
export function isInexact(value: unknown): boolean {
  return (
    value instanceof InexactNumber || (typeof value === 'object' && value !== null && inexact.has(value))
  );
}

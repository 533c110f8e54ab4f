// The answer of a subgraph as it is sent, within the limit that the kit's own count of it only comes near to.
import type { FormattedExecutionResult } from 'graphql';
import { tooManyBytes } from '../execution/compiled/too-large.js';

/** @param maximumBytes beyond which an error is sent in the answer's place */
export function answerText(result: FormattedExecutionResult, maximumBytes: number): string {
  const text = written(result);
  if (text !== undefined && isWithin(text, maximumBytes)) return text;
  return JSON.stringify({ errors: [tooManyBytes(maximumBytes)], data: null });
}

/** Undefined where it is more than any text can hold. */
function written(result: FormattedExecutionResult): string | undefined {
  try {
    return JSON.stringify(result);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A character has at most three bytes, so that most texts need not be counted. */
function isWithin(text: string, bytes: number): boolean {
  return text.length * 3 <= bytes || Buffer.byteLength(text) <= bytes;
}

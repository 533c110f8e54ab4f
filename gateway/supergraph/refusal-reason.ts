// Why a supergraph is refused, in words that may be printed and logged: no credentials, no endless lists, no text of the
// file beyond names.
import { maskCredentials } from '../transport/mask-credentials.js';

const mostLines = 12;
const mostCharacters = 4_000;

export function refusalReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const isBug = error instanceof TypeError || error instanceof RangeError;
  const safe = maskCredentials(withoutStrings(message));
  const lines = safe.split('\n').filter((line) => line.trim() !== '');
  const more = lines.length > mostLines ? [`… and ${String(lines.length - mostLines)} more lines`] : [];
  const reason = [...lines.slice(0, mostLines), ...more].join('\n').slice(0, mostCharacters);
  return isBug ? `it cannot be read as one (${reason})` : reason;
}

/**
 * Whether a text may be refused because it is no supergraph. A reason that asks to compose again, or to make room for it, is
 * given of a supergraph alone; whether one is, is told by its wording, as errors of other threads lose their class.
 */
export function mayBeNoSupergraph(error: unknown): boolean {
  const message = error instanceof Error ? error.message : String(error);
  return !/\bcompose (the supergraph )?again\.$|\bMB to read the supergraph$/.test(message);
}

/** A syntax error quotes the string it stumbles over, which may be an address with a password. */
function withoutStrings(message: string): string {
  return message.replace(/((?:Block)?String) "(?:[^"\\]|\\.)*"/gs, '$1');
}

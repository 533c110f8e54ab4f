// What a question to a key set is known by where its answer is remembered.
import type { KeysQuestion } from './ask-keys.js';

/** Questions longer than this are mostly keys, and not asked again. */
const longest = 2_000;

/**
 * The question but for its keys, order and limit.
 *
 * @returns undefined where it is not worth remembering
 */
export function questionText({ keySet, where }: KeysQuestion): string | undefined {
  const text = `${keySet.subgraph.name} ${keySet.field} ${JSON.stringify(where)}`;
  return text.length > longest ? undefined : text;
}

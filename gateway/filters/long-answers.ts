// Which questions had more keys than a trial allows, so that the same trial need not be made for every request. Only how
// much is asked for at first depends on it, never an answer: what is remembered wrongly costs time.
import { LRUCache } from 'lru-cache';
import type { AskKeys, KeysAnswer, KeysQuestion } from './ask-keys.js';
import { questionText } from './question-text.js';

const remembered = 1_000;
/** Milliseconds; data change, and then the other side may be the smaller one. */
const rememberedFor = 60_000;
const tooMany: KeysAnswer = { keys: [], isTruncated: true };

/** @returns the same asking, with trials answered from memory where they are known to be in vain */
export function createLongAnswers(): (ask: AskKeys) => AskKeys {
  const long = new LRUCache<string, true>({ max: remembered, ttl: rememberedFor });
  return (ask) => async (question) => {
    const text = textOf(question);
    if (text === undefined) return ask(question);
    if (long.has(text)) return tooMany;
    const answer = await ask(question);
    if (answer.isTruncated) long.set(text, true);
    return answer;
  };
}

/** @returns undefined where it is no trial, or one that an answer is known for but for its version */
function textOf(question: KeysQuestion): string | undefined {
  const { isTrial, keys, unless, limit } = question;
  if (!isTrial || keys !== undefined || unless !== undefined) return undefined;
  const text = questionText(question);
  return text && `${text} ${limit}`;
}

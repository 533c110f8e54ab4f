// Key sets that were read before, given again as long as their subgraph says that its data have not changed since: what
// costs of a join filter is mostly reading keys. Nothing is given that the subgraph was not asked about for the
// same request, so whoever may see less, or asks after a change, is answered by the subgraph itself.
import { LRUCache } from 'lru-cache';
import type { AskKeys, KeysAnswer, KeysQuestion } from './ask-keys.js';
import { questionText } from './question-text.js';

interface KeptAnswer extends KeysAnswer {
  readonly version: string;
  /** Of the question. */
  readonly limit: number;
}

/** Of all sets together; a key takes some hundred bytes. */
const mostKeys = 200_000;
/** A set that has no keys takes room as well. */
const roomOfSet = 50;
/** Milliseconds. Changes that a subgraph does not count, made past it in its database, show after this at the latest. */
const keptFor = 60_000;

/** @returns what makes an asking of one request answer from what is kept; within one request a question has one answer */
export function createKeptKeySets(): (ask: AskKeys) => AskKeys {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: mostKeys,
    sizeCalculation: ({ keys }) => roomOfSet + keys.length,
    ttl: keptFor,
  });
  /** A set that is kept has a name, by which questions among its keys are known. */
  const names = new WeakMap<readonly string[], number>();
  let named = 0;
  const textOf = (question: KeysQuestion): string | undefined => {
    const { keySet, keys, orderBy, counts } = question;
    if (!keySet.isVersioned || counts) return undefined;
    const among = keys && names.get(keys);
    if (keys !== undefined && among === undefined) return undefined;
    const text = questionText(question);
    return text && `${text} ${JSON.stringify(orderBy)} ${among}`;
  };
  const keep = (text: string, answer: KeysAnswer, limit: number): void => {
    const { version, isTruncated } = answer;
    kept.delete(text);
    if (isTruncated || version === undefined) return;
    kept.set(text, { ...answer, version, limit });
    names.set(answer.keys, (named += 1));
  };
  const read = async (text: string, question: KeysQuestion, ask: AskKeys): Promise<KeysAnswer> => {
    const before = kept.get(text);
    if (before !== undefined) {
      const { version: unless } = before;
      // As many as were given then are likely to be there now: there is no need to find out whether there are few.
      const limit = Math.max(question.limit, before.limit);
      // Among no keys: should the data have changed, it is not this question that is wanted answered.
      const keys = question.keys && [];
      const answer = await ask({ ...question, keys, unless, limit });
      // However few were asked for: these need not be read.
      if (answer.version === unless) return before;
      if (keys === undefined) {
        keep(text, answer, limit);
        return answer;
      }
    }
    const answer = await ask(question);
    keep(text, answer, question.limit);
    return answer;
  };
  return (ask) => {
    const ofRequest = new Map<string, KeysAnswer>();
    return async (question) => {
      const text = textOf(question);
      if (text === undefined) return ask(question);
      const known = ofRequest.get(text);
      if (known !== undefined) return known;
      const answer = await read(text, question, ask);
      if (!answer.isTruncated) ofRequest.set(text, answer);
      return answer;
    };
  };
}

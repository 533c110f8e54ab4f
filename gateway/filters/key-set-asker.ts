// Key sets over the gateway's transports: one prepared text a key set, and one question a request however often it needs
// the answer.
import type { GraphQLFormattedError } from 'graphql';
import { readAnswer } from '../engine/program/answer.js';
import { isShownCode, shownSubgraphError, shownSubgraphFailure } from '../engine/shown-error.js';
import {
  SubgraphFailure,
  type SubgraphCall,
  type SubgraphInput,
  type SubgraphTransport,
} from '../transport/subgraph-transport.js';
import { KeysUnavailable, type AskKeys, type KeysAnswer } from './ask-keys.js';
import type { KeySet } from './offers.js';

/** Asks on behalf of one request. */
export type KeySetAsker = (request: Pick<SubgraphInput, 'headers' | 'signal'>) => AskKeys;

export interface KeySetReport {
  subgraphFailed(service: string, error: unknown): void;
  errorsHidden(service: string, count: number): void;
}

export function createKeySetAsker(
  reach: (subgraph: KeySet['subgraph']) => SubgraphTransport,
  report: KeySetReport,
): KeySetAsker {
  const calls = new Map<KeySet, SubgraphCall>();
  const callOf = (keySet: KeySet): SubgraphCall => {
    const known = calls.get(keySet);
    if (known) return known;
    const call = reach(keySet.subgraph).prepare(operationOf(keySet));
    calls.set(keySet, call);
    return call;
  };
  const askSubgraph = async (keySet: KeySet, input: SubgraphInput): Promise<KeysAnswer> => {
    let errors: readonly GraphQLFormattedError[];
    try {
      const answer = readAnswer(await callOf(keySet)(input));
      const keySetAnswer = answer.data?.['keySet'];
      if (isKeysAnswer(keySetAnswer)) return keySetAnswer;
      ({ errors } = answer);
      if (errors.length === 0) throw new SubgraphFailure('The answer is no key set.');
    } catch (error) {
      report.subgraphFailed(keySet.subgraph.name, error);
      throw unavailable(keySet.subgraph.name, error);
    }
    const [first] = errors;
    if (!isShownCode(first?.extensions?.['code'])) report.errorsHidden(keySet.subgraph.name, errors.length);
    const { message, extensions = {} } = shownSubgraphError(first ?? { message: '' }, keySet.subgraph.name);
    throw new KeysUnavailable(message, extensions);
  };
  return ({ headers, signal }) => {
    const asked = new Map<string, Promise<KeysAnswer>>();
    return ({ keySet, where, keys, orderBy, limit, counts = false }) => {
      const variables = {
        where,
        limit,
        counts,
        ...(keys === undefined ? {} : { keys }),
        ...(orderBy === undefined ? {} : { orderBy }),
      };
      const question = `${keySet.field} ${JSON.stringify(variables)}`;
      const known = asked.get(question);
      if (known) return known;
      const answer = askSubgraph(keySet, { variables, headers, signal });
      asked.set(question, answer);
      return answer;
    };
  };
}

function operationOf({ field, where, orderBy }: KeySet) {
  const [ordered, order] =
    orderBy === undefined ? ['', ''] : [`, $orderBy: ${orderBy}`, ', orderBy: $orderBy'];
  return {
    query: `query Keys($where: ${where}!, $keys: [ID!], $limit: Int!, $counts: Boolean!${ordered}) { keySet: ${field}(where: $where, keys: $keys, limit: $limit${order}) { keys isTruncated matched @include(if: $counts) } }`,
    operationName: 'Keys',
    kind: 'query',
  } as const;
}

function isKeysAnswer(answer: unknown): answer is KeysAnswer {
  if (typeof answer !== 'object' || answer === null) return false;
  const { keys, matched, isTruncated } = answer as Record<string, unknown>;
  return (
    Array.isArray(keys) &&
    keys.every((key) => typeof key === 'string') &&
    typeof isTruncated === 'boolean' &&
    (matched === undefined || typeof matched === 'number')
  );
}

function unavailable(service: string, error: unknown): KeysUnavailable {
  const { extensions = {} } = shownSubgraphFailure(error, service, []);
  return new KeysUnavailable(`The subgraph ${service} did not answer.`, extensions);
}

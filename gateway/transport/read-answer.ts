// What a subgraph sent, read as a GraphQL answer. Whether the data is what was asked for is not judged here.
import type { GraphQLFormattedError } from 'graphql';
import { SubgraphFailure } from './subgraph-transport.js';
import { readErrors } from './answer-errors.js';
import { isObject } from '../operation/is-object.js';

export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** @throws SubgraphFailure where it is no GraphQL answer; the message quotes nothing of it */
export function readAnswer(raw: unknown): SubgraphAnswer {
  if (!isObject(raw)) throw new SubgraphFailure('The answer is not an object.');
  const data = raw['data'] ?? null;
  const errors = readErrors(raw['errors']);
  if (data === null && errors.length === 0)
    throw new SubgraphFailure('The answer has neither data nor errors.');
  if (data !== null && !isObject(data)) throw new SubgraphFailure('The data is not an object.');
  return { data, errors };
}

// What a subgraph sent, read as a GraphQL answer. Its data is judged field by field when the client's answer is shaped.
import type { GraphQLFormattedError } from 'graphql';
import { SubgraphFailure } from '../../transport/subgraph-transport.js';
import type { DataObject } from './collect.js';

export interface Answer {
  readonly data: DataObject | null;
  readonly errors: readonly GraphQLFormattedError[];
}

const noErrors: readonly GraphQLFormattedError[] = [];

/** @throws SubgraphFailure where it is no GraphQL answer; the message quotes nothing of it */
export function readAnswer(raw: unknown): Answer {
  if (!isObject(raw)) throw new SubgraphFailure('The answer is not an object.');
  const data = raw['data'] ?? null;
  const errors = raw['errors'] ?? noErrors;
  if (
    !Array.isArray(errors) ||
    !errors.every((error) => isObject(error) && typeof error['message'] === 'string')
  ) {
    throw new SubgraphFailure('The answer has errors that are none.');
  }
  if (data === null && errors.length === 0)
    throw new SubgraphFailure('The answer has neither data nor errors.');
  if (data !== null && !isObject(data)) throw new SubgraphFailure('The data is not an object.');
  return { data, errors: errors as readonly GraphQLFormattedError[] };
}

function isObject(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

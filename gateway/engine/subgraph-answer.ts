// Reads what a subgraph sent as a GraphQL answer, and calls everything else a failure.
import type { GraphQLFormattedError } from 'graphql';
import { SubgraphFailure } from '../transport/subgraph-transport.js';
import type { AnswerShape } from './answer-shape.js';

export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/**
 * The answer, sure to have the shape that was asked for.
 *
 * @param entities how many entities were asked for; undefined for a query of root fields
 * @throws SubgraphFailure that says what is wrong without quoting it
 */
export function readAnswer(raw: unknown, shape: AnswerShape, entities: number | undefined): SubgraphAnswer {
  if (!isObject(raw)) throw new SubgraphFailure('The answer is not an object.');
  const { data = null, errors } = raw;
  if (errors !== undefined && errors !== null && !isListOfErrors(errors)) {
    throw new SubgraphFailure('The answer has errors that are none.');
  }
  const shown = errors ?? [];
  if (data === null) {
    if (shown.length === 0) throw new SubgraphFailure('The answer has neither data nor errors.');
    return { data, errors: shown };
  }
  if (!isObject(data) || !shape.fits(data))
    throw new SubgraphFailure('The data has not the shape that was asked for.');
  if (entities !== undefined && data['_entities'] !== null) {
    const given = Array.isArray(data['_entities']) ? data['_entities'].length : 0;
    if (given !== entities)
      throw new SubgraphFailure(`Asked for ${String(entities)} entities, given ${String(given)}.`);
  }
  return { data, errors: shown };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfErrors(value: unknown): value is GraphQLFormattedError[] {
  return (
    Array.isArray(value) && value.every((error) => isObject(error) && typeof error['message'] === 'string')
  );
}

// Reads what a subgraph sent as the GraphQL answer to its query, and calls everything else a failure.
import { readAnswer, type SubgraphAnswer } from '../transport/read-answer.js';
import { SubgraphFailure } from '../transport/subgraph-transport.js';
import type { AnswerShape } from './answer-shape.js';

/**
 * The answer, sure to have the shape that was asked for.
 *
 * @param entities how many entities were asked for; undefined for a query of root fields
 * @throws SubgraphFailure that says what is wrong without quoting it
 */
export function readFittingAnswer(
  raw: unknown,
  shape: AnswerShape,
  entities: number | undefined,
): SubgraphAnswer {
  const answer = readAnswer(raw);
  const { data } = answer;
  if (data === null) return answer;
  if (!shape.fits(data)) throw new SubgraphFailure('The data has not the shape that was asked for.');
  if (entities !== undefined) {
    if (data['_entities'] === null && answer.errors.length > 0) return { ...answer, data: null };
    const given = Array.isArray(data['_entities']) ? data['_entities'].length : 0;
    if (given !== entities)
      throw new SubgraphFailure(`Asked for ${String(entities)} entities, given ${String(given)}.`);
  }
  return answer;
}

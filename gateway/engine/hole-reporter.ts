// Gives each hole of an answer its error, where no error of a subgraph speaks of it.
import type { SpreadOfNull } from '../operation/response-types.js';
import type { ErrorList } from './error-list.js';
import type { CompletionError } from './program/shape.js';
import { holeError } from './program/hole-error.js';
import { reportedPlaces, type Covers, type ServiceOf } from './reported-places.js';

/**
 * To be told of the holes while they are found, once all subgraphs have answered. Each takes as long as its path, however
 * many errors there are.
 *
 * @param errors those of subgraphs, to which those of holes are added
 * @param data what has been received
 */
export function holeReporter(
  errors: ErrorList,
  data: unknown,
  spreadOf: SpreadOfNull,
  serviceOf: ServiceOf,
): (completionError: CompletionError) => void {
  let covers: Covers | undefined;
  return (completionError) => {
    covers ??= reportedPlaces(errors.places, data, spreadOf, serviceOf);
    if (!covers(completionError))
      errors.add(() => holeError(completionError, serviceOf(completionError.path)));
  };
}

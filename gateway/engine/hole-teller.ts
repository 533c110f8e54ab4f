// Gives each hole of an answer its error, where no error of a subgraph speaks of it.
import type { SpreadOfNull } from '../operation/response-types.js';
import type { ErrorList } from './error-list.js';
import type { Flaw } from './program/compile-shape.js';
import { holeError } from './program/hole-error.js';
import { toldPlaces, type Covers, type ServiceOf } from './told-places.js';

/**
 * To be told of the holes while they are found, once all subgraphs have answered. Each takes as long as its path, however
 * many errors there are.
 *
 * @param errors those of subgraphs, to which those of holes are added
 * @param data what has been received
 */
export function holeTeller(
  errors: ErrorList,
  data: unknown,
  spreadOf: SpreadOfNull,
  serviceOf: ServiceOf,
): (flaw: Flaw) => void {
  let covers: Covers | undefined;
  return (flaw) => {
    covers ??= toldPlaces(errors.places, data, spreadOf, serviceOf);
    if (!covers(flaw)) errors.add(() => holeError(flaw, serviceOf(flaw.path)));
  };
}

// Whether equal entities, asked for once, may share the objects that they are given. They may not where another fetch adds
// to one of them and not to the other: what belongs to one place would appear at the other.
import { namesOf, visitFetches } from '../planner/visit-plan.js';
import type { EntityPart, PlanNode } from '../planner/plan.js';
import { usesContext } from './context-arguments.js';

/** Whether each entity is to have objects of its own; without a part, of a fetch that has a single place. */
export type IsUnshared = (part?: EntityPart) => boolean;

type Place = readonly string[];

/**
 * Entities of one place may share, since whatever comes later comes to all of them; unless it depends on a context, which is
 * another for each. Those of several places may share where no other fetch adds anything there or below.
 */
export function unsharedEntities(plan: PlanNode): IsUnshared {
  if (usesContext(plan)) return () => true;
  const fetched: { readonly part: EntityPart | undefined; readonly places: readonly Place[] }[] = [];
  visitFetches(plan, (fetch, path) => {
    const base = namesOf(path);
    if (fetch.kind === 'fetch') fetched.push({ part: undefined, places: [base] });
    else
      for (const part of fetch.parts)
        fetched.push({ part, places: part.paths.map((below) => [...base, ...namesOf(below)]) });
  });
  const apart = new Set(
    fetched
      .filter(
        ({ part, places }) =>
          places.length > 1 &&
          fetched.some(
            (other) => other.part !== part && other.places.some((place) => isWithin(place, places)),
          ),
      )
      .map(({ part }) => part),
  );
  return (part) => part !== undefined && apart.has(part);
}

function isWithin(place: Place, places: readonly Place[]): boolean {
  return places.some((above) => above.every((name, index) => name === place[index]));
}

// Finding a place by its path, and changing what subgraphs send as the plan says. Mirrors `program/collect.ts` and
// `program/rewrites.ts`.
import type { PathSegment, Rewrite, RewriteSegment } from '../plan.js';
import { nameOf, splitBy, type Group, type Known, type Place } from './known.js';
import type { CheckedGraph } from './schemas.js';

type Meets = CheckedGraph['meets'];

/** The same place with another in the place of what is at the path. */
export function changeAt(
  meets: Meets,
  place: Place,
  [segment, ...rest]: readonly PathSegment[],
  change: (place: Place) => Place,
): Place {
  if (segment === undefined) return change(place);
  switch (segment.kind) {
    case 'each':
    case 'each-deep':
      return changeAt(meets, place, rest, change);
    case 'field':
      return place.map((group) =>
        changeBelow(group, segment.name, (below) => changeAt(meets, below, rest, change)),
      );
    case 'type':
      return splitBy(place, (type, group) => {
        const name = nameOf(group, type);
        return name !== undefined && segment.names.some((condition) => meets(name, condition));
      }).flatMap(({ group, answer }) => (answer ? changeAt(meets, [group], rest, change) : [group]));
  }
}

function changeBelow(group: Group, name: string, change: (place: Place) => Place): Group {
  const known = group.fields.get(name);
  if (known?.below === undefined) return group;
  const below = change(known.below);
  return below === known.below ? group : withField(group, name, { ...known, below });
}

function withField(group: Group, name: string, known: Known): Group {
  return { ...group, fields: new Map(group.fields).set(name, known) };
}

/** What was sent, with fields renamed as the plan says. */
export function rewritten(meets: Meets, sent: Place, rewrites: readonly Rewrite[]): Place {
  return rewrites.reduce((place, rewrite) => rewrittenAt(meets, place, rewrite.path, rewrite), sent);
}

function rewrittenAt(
  meets: Meets,
  place: Place,
  [segment, ...rest]: readonly RewriteSegment[],
  { field, action }: Rewrite,
): Place {
  const again = (below: Place): Place => rewrittenAt(meets, below, rest, { path: rest, field, action });
  if (segment?.kind === 'field') return place.map((group) => changeBelow(group, segment.name, again));
  if (segment?.kind === 'type') {
    return splitBy(place, (type, group) => {
      const name = nameOf(group, type);
      return name === undefined || meets(name, segment.name);
    }).flatMap(({ group, answer }) => (answer ? again([group]) : [group]));
  }
  return place.map((group) => {
    const known = group.fields.get(field);
    if (known === undefined || action.kind !== 'rename') return group;
    const fields = new Map(group.fields).set(action.to, known);
    fields.delete(field);
    return { ...group, fields };
  });
}

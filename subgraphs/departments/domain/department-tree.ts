// Who is at or below whom, where a body may belong to several others.

/** One body belongs to another. */
export interface Belonging {
  readonly child: number;
  readonly parent: number;
}

/** A body is at or below another. */
export interface Below {
  readonly department: number;
  readonly ancestor: number;
}

/**
 * All pairs of a body and one that it is at or below, each body with itself included, each pair once.
 * Bodies that belong to each other in a circle are each below all of the circle.
 */
export function closure(departments: readonly number[], belongings: readonly Belonging[]): Below[] {
  const parents = new Map<number, number[]>();
  for (const { child, parent } of belongings) {
    const known = parents.get(child);
    if (known) known.push(parent);
    else parents.set(child, [parent]);
  }
  return departments.flatMap((department) =>
    [...reachable(department, parents)].map((ancestor) => ({ department, ancestor })),
  );
}

function reachable(start: number, parents: ReadonlyMap<number, readonly number[]>): Set<number> {
  // A set is walked in the order of its growth, and what is in it already is not walked again: circles end.
  const found = new Set([start]);
  for (const department of found) for (const parent of parents.get(department) ?? []) found.add(parent);
  return found;
}

// How deep a value may nest: what walks over it goes as deep as it does.

/** Deeper than any filter that subgraphs take. */
export const maximumVariableNesting = 200;

/** Whether a JSON value has objects or lists within one another to more levels than that. */
export function nestsDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  for (const inner of Array.isArray(value) ? (value as unknown[]) : Object.values(value))
    if (nestsDeeperThan(inner, levels - 1)) return true;
  return false;
}

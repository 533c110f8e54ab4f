// Lists of keys, as engines take them.

/** Groups of keys as a JSON text, each key once in each. */
export function eachOnce(groups: readonly (readonly string[])[]): string {
  return JSON.stringify(groups.map((keys) => [...new Set(keys)]));
}

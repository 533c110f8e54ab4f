// Putting what a subgraph sent into what is known already.
import type { DataObject } from './collect.js';

/** A list is one as well. */
function isComposite(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null;
}

/**
 * Merges the fields of one object into another: objects into objects, lists of equal length item by item; anything
 * else replaces. A field named `__proto__` would change the object itself, so it is never taken.
 */
export function deepMerge(into: DataObject, from: DataObject): void {
  for (const name in from) {
    const value = from[name];
    if (value === undefined || name === '__proto__') continue;
    const known = into[name];
    if (!isComposite(known) || !isComposite(value)) into[name] = value;
    else if (!Array.isArray(value) && !Array.isArray(known)) deepMerge(known, value);
    else if (Array.isArray(value) && Array.isArray(known) && value.length === known.length)
      mergeItems(known, value);
    else into[name] = value;
  }
}

function mergeItems(into: unknown[], from: readonly unknown[]): void {
  for (let index = 0; index < from.length; index += 1) {
    const known = into[index];
    const value = from[index];
    if (Array.isArray(known) && Array.isArray(value) && known.length === value.length)
      mergeItems(known, value);
    else if (isComposite(known) && isComposite(value)) deepMerge(known, value);
    else into[index] = value;
  }
}

/** A copy that shares no object with a value that came as JSON. */
export function copyOf<Value>(value: Value): Value {
  if (!isComposite(value)) return value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  const copy: DataObject = {};
  for (const name in value) if (name !== '__proto__') copy[name] = copyOf(value[name]);
  return copy as Value;
}

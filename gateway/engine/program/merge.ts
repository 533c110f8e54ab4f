// Putting what a subgraph sent into what is known already.
import type { DataObject } from './collect.js';

/** A list is one as well. */
function isComposite(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null;
}

/**
 * Merges the fields of one object into another: objects into objects, lists of equal length item by item; anything
 * else replaces. A field named `__proto__` would change the object itself if it were set like any other.
 */
export function deepMerge(into: DataObject, from: DataObject): void {
  for (const name in from) {
    const value = from[name];
    if (value === undefined) continue;
    const known = name === '__proto__' && !Object.hasOwn(into, name) ? undefined : into[name];
    if (known === value) continue;
    if (!isComposite(known) || !isComposite(value)) set(into, name, value);
    else if (!Array.isArray(value) && !Array.isArray(known)) deepMerge(known, value);
    else if (Array.isArray(value) && Array.isArray(known) && value.length === known.length)
      mergeItems(known, value);
    else set(into, name, value);
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
  for (const name in value) set(copy, name, copyOf(value[name]));
  return copy as Value;
}

function set(object: DataObject, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
}

// Which holes of an answer no error speaks of. A subgraph's error explains the nulls that it leaves, and no others.
import type { ResponsePath, SpreadOfNull } from '../operation/response-types.js';

/** A place where the answer lacks a value that it has to have, or that a subgraph gave wrongly. */
export interface Hole {
  readonly path: ResponsePath;
  /** The subgraph that gave what stands there; undefined where several did or none. */
  readonly service: string | undefined;
}

interface TellingError {
  readonly path?: ResponsePath | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The holes that have to have an error of their own. An error covers a hole
 *
 * - at its own path, and where its null has spread to;
 * - below its path, where nothing was sent, or where the same subgraph sent what is wrong: an error about a list says
 *   that something is missing in its items.
 *
 * @param data what has been received, by the same response names as the paths
 */
export function uncoveredHoles<AnyHole extends Hole>(
  holes: readonly AnyHole[],
  errors: readonly TellingError[],
  data: unknown,
  spreadOf: SpreadOfNull,
): readonly AnyHole[] {
  if (holes.length === 0 || errors.length === 0) return holes;
  /** Where there is a null with an error. */
  const nulls = new Set<string>();
  /** Below which something is missing, and of which subgraphs; undefined stands for one that is not named. */
  const above = new Map<string, Set<unknown>>();
  for (const { path, extensions } of errors) {
    if (path === undefined) continue;
    above.set(key(path), (above.get(key(path)) ?? new Set()).add(extensions?.['service']));
    const isNull = valueAt(data, path) === null || valueAt(data, path) === undefined;
    if (isNull) nulls.add(key(spreadOf(path)));
  }
  return holes.filter(({ path, service }) => {
    const isMissing = valueAt(data, path) === undefined;
    return !prefixes(path).some((prefix) => {
      if (nulls.has(key(prefix))) return true;
      const services = above.get(key(prefix));
      if (services === undefined) return false;
      const isSame = service === undefined || services.has(service) || services.has(undefined);
      return isMissing || isSame || prefix.length === path.length;
    });
  });
}

function key(path: ResponsePath): string {
  return JSON.stringify(path);
}

function prefixes(path: ResponsePath): ResponsePath[] {
  return Array.from({ length: path.length + 1 }, (_, length) => path.slice(0, length));
}

/** Undefined below what is not there, and null below what is null. */
export function valueAt(data: unknown, path: ResponsePath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return value;
    value = Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  return value;
}

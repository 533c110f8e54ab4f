// Where the errors of subgraphs say that something is missing, to be asked hole by hole. A subgraph's error explains the
// nulls that it leaves, and no others.
import type { ResponsePath, SpreadOfNull } from '../operation/response-types.js';
import type { ReportedPlace } from './error-list.js';

/** A place where the answer lacks a value that it has to have, or that a subgraph gave wrongly. */
export interface Hole {
  readonly path: ResponsePath;
  /** Whether nothing at all was sent for it. */
  readonly isMissing: boolean;
}

/** The subgraph that gave what stands at a path; undefined where several did or none. */
export type ServiceOf = (path: ResponsePath) => string | undefined;

/**
 * Whether a hole needs no error of its own. An error covers a hole
 *
 * - at its own path, and where its null has spread to;
 * - below its path, where nothing was sent, or where the same subgraph sent what is wrong: an error about a list says
 *   that something is missing in its items.
 */
export type Covers = (hole: Hole) => boolean;

/** A step of a path of an error, with all steps that follow it in others. */
interface Step {
  readonly below: Map<string | number, Step>;
  /** Below which something is missing, and of which subgraphs; undefined stands for one that is not named. */
  readonly services: Set<unknown>;
  /** Whether a null with an error is to be seen here. */
  isNull: boolean;
}

/** @param data what has been received, by the same response names as the paths */
export function reportedPlaces(
  places: readonly ReportedPlace[],
  data: unknown,
  spreadOf: SpreadOfNull,
  serviceOf: ServiceOf,
): Covers {
  const root = newStep();
  for (const { path, service } of places) {
    if (path === undefined) continue;
    stepAt(root, path, data)?.services.add(service);
    const value = valueAt(data, path);
    if (value !== null && value !== undefined) continue;
    const seen = stepAt(root, spreadOf(path), data);
    if (seen !== undefined) seen.isNull = true;
  }
  const explains = ({ services }: Step, { path, isMissing }: Hole): boolean => {
    if (services.size === 0) return false;
    if (isMissing || services.has(undefined)) return true;
    const service = serviceOf(path);
    return service === undefined || services.has(service);
  };
  return (hole) => {
    let step = root;
    for (const name of hole.path) {
      if (step.isNull || explains(step, hole)) return true;
      const next = step.below.get(name);
      if (next === undefined) return false;
      step = next;
    }
    return step.isNull || step.services.size > 0;
  };
}

function newStep(): Step {
  return { below: new Map(), services: new Set(), isNull: false };
}

/** Undefined below the end of the data: no hole is there, and a subgraph can make paths as long as it likes. */
function stepAt(root: Step, path: ResponsePath, data: unknown): Step | undefined {
  let step = root;
  let value = data;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = ownValue(value, name);
    const next = step.below.get(name) ?? newStep();
    step.below.set(name, next);
    step = next;
  }
  return step;
}

/** Undefined below what is not there, and null below what is null. */
export function valueAt(data: unknown, path: ResponsePath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return value;
    value = ownValue(value, step);
  }
  return value;
}

function ownValue(value: object, name: string | number): unknown {
  return Object.hasOwn(value, name) ? (value as Record<string | number, unknown>)[name] : undefined;
}

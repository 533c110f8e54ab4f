// The plan's changes to representations and to what subgraphs send, such as the type name of an @interfaceObject.
import type { GraphQLSchema } from 'graphql';
import type { Rewrite, RewriteSegment } from '../planner/plan.js';
import type { DataObject } from './collect.js';
import { namesSatisfying } from './types.js';

/** Changes a value in place. */
export type ApplyRewrites = (value: unknown) => void;

/** Undefined where there is nothing to change, so that the usual fetch pays nothing. */
export function compileRewrites(
  schema: GraphQLSchema,
  rewrites: readonly Rewrite[],
): ApplyRewrites | undefined {
  if (rewrites.length === 0) return undefined;
  const compiled = rewrites.map((rewrite) => walk(schema, rewrite.path, change(rewrite)));
  return (value) => {
    for (const apply of compiled) apply(value);
  };
}

function walk(
  schema: GraphQLSchema,
  [segment, ...rest]: readonly RewriteSegment[],
  act: (object: DataObject) => void,
): ApplyRewrites {
  const below = segment === undefined ? undefined : walk(schema, rest, act);
  const names = segment?.kind === 'type' ? namesSatisfying(schema, segment.name) : undefined;
  const apply: ApplyRewrites = (value) => {
    if (Array.isArray(value)) {
      for (const item of value) apply(item);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const object = value as DataObject;
    if (segment === undefined) act(object);
    else if (segment.kind === 'field') below?.(object[segment.name]);
    else if (object['__typename'] === undefined || names?.has(object['__typename'] as string))
      below?.(object);
  };
  return apply;
}

function change({ field, action }: Rewrite): (object: DataObject) => void {
  if (action.kind === 'set') {
    return (object) => {
      object[field] = action.value;
    };
  }
  return (object) => {
    const value = object[field];
    if (value === undefined) return;
    // A null says that there is none; a field that came by another name says more.
    object[action.to] = value ?? object[action.to] ?? null;
    object[field] = undefined;
  };
}

// Arguments that an entity takes from an object above it (@fromContext). The plan asks for them as variables, of which a
// request has one of each: entities are put into groups of equal values, and every group is asked for by itself.
import type { GraphQLSchema } from 'graphql';
import type { ContextArgument, ContextSource, PathSegment, PlanNode } from '../planner/plan.js';
import { isObject } from '../../operation/is-object.js';
import { namesOf, visitFetches } from '../planner/visit-plan.js';
import type { DataObject } from './collect.js';
import { visitPlanFields } from './plan-fields.js';
import { namesSatisfying } from './types.js';

export interface ContextGroup {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly entities: readonly DataObject[];
}

/** The entities at the fetch's path, by the values of their context. */
export type GroupByContext = (data: DataObject) => ContextGroup[];

export function compileContextGroups(
  schema: GraphQLSchema,
  path: readonly PathSegment[],
  given: readonly ContextArgument[],
): GroupByContext {
  const valuesOf = given.map(({ variable, sources }) => {
    const readers = sources.map((source) => compileSource(schema, source));
    return [variable, (lineage: readonly DataObject[]) => firstKnown(readers, lineage)] as const;
  });
  return (data) => {
    const groups = new Map<string, { variables: Record<string, unknown>; entities: DataObject[] }>();
    visit(data, 0, []);
    return [...groups.values()];

    function visit(value: unknown, step: number, above: readonly DataObject[]): void {
      const segment = path[step];
      if (segment?.kind === 'each') {
        if (Array.isArray(value)) for (const item of value) visit(item, step + 1, above);
      } else if (isObject(value)) {
        if (segment === undefined) place(value, [...above, value]);
        else if (segment.kind === 'type') {
          if (isOfType(schema, value, segment.names)) visit(value, step + 1, above);
        } else if (segment.kind === 'field' && Object.hasOwn(value, segment.name))
          visit(value[segment.name], step + 1, [...above, value]);
      }
    }

    function place(entity: DataObject, lineage: readonly DataObject[]): void {
      const variables = Object.fromEntries(valuesOf.map(([name, read]) => [name, read(lineage)]));
      const key = JSON.stringify(variables);
      const group = groups.get(key);
      if (group) group.entities.push(entity);
      else groups.set(key, { variables, entities: [entity] });
    }
  };
}

function isOfType(
  schema: GraphQLSchema,
  { __typename: name }: DataObject,
  names: readonly string[],
): boolean {
  return names.some((type) => namesSatisfying(schema, type).has(name as string));
}

/** Whether the plan has such arguments: then equal entities, though asked for once, must not share what they are given. */
export function usesContext(plan: PlanNode): boolean {
  let found = false;
  visitFetches(plan, (fetch) => {
    found ||= fetch.kind === 'fetch' && (fetch.contextArguments ?? []).length > 0;
  });
  return found;
}

/** Whether the plan fetches what it passes on: Apollo's planner forgets the second context of one field. */
export function isContextFetched(plan: PlanNode): boolean {
  if (!usesContext(plan)) return true;
  const fetched = new Set<string>();
  visitPlanFields(plan, (path) => fetched.add(path.join('.')));
  let isFetched = true;
  visitFetches(plan, (fetch, path) => {
    const base = namesOf(path);
    for (const { sources } of fetch.kind === 'fetch' ? (fetch.contextArguments ?? []) : []) {
      isFetched &&= sources.some(({ levelsUp, path: below }) => {
        const above = base.slice(0, Math.max(base.length - levelsUp, 0));
        return fetched.has([...above, ...namesOf(below)].join('.'));
      });
    }
  });
  return isFetched;
}

/** @param lineage the objects that hold one another, outermost first, the entity last */
type ReadSource = (lineage: readonly DataObject[]) => unknown;

function compileSource(schema: GraphQLSchema, { levelsUp, path }: ContextSource): ReadSource {
  const steps = path.map((segment) =>
    segment.kind === 'field' ? segment.name : namesSatisfying(schema, segment.name),
  );
  return (lineage) => read(lineage.at(-1 - levelsUp), 0);

  function read(value: unknown, at: number): unknown {
    const step = steps[at];
    if (step === undefined) return value;
    if (Array.isArray(value)) return value.map((item) => read(item, at));
    if (!isObject(value)) return value === null ? null : undefined;
    if (typeof step === 'string') return Object.hasOwn(value, step) ? read(value[step], at + 1) : undefined;
    const typename = value['__typename'];
    return typename === undefined || step.has(typename as string) ? read(value, at + 1) : undefined;
  }
}

/** Null where there is none: every argument from a context may be. */
function firstKnown(readers: readonly ReadSource[], lineage: readonly DataObject[]): unknown {
  for (const read of readers) {
    const value = read(lineage);
    if (value !== undefined) return value;
  }
  return null;
}

// Finding the objects at a path of the data: generated, since it is walked for every entity of every fetch.
import type { GraphQLSchema } from 'graphql';
import type { PathSegment } from '../planner/plan.js';
import type { ResponsePath } from '../../operation/response-types.js';
import { evaluate, literal, member } from './source.js';
import { namesSatisfying } from './types.js';

export type DataObject = Record<string, unknown>;

/** The objects at a path, in order. */
export type Collect = (data: DataObject) => DataObject[];

/** The same with the path of each in the answer; asked for only when there is an error to place. */
export type CollectWithPaths = (
  data: DataObject,
) => { readonly object: DataObject; readonly path: ResponsePath }[];

export function compileCollect(schema: GraphQLSchema, path: readonly PathSegment[]): Collect {
  if (path.length === 0) return (data) => [data];
  return evaluate<Collect>(
    walk(path, (object) => `out.push(${object});`),
    constantsOf(schema, path),
  );
}

export function compileCollectWithPaths(
  schema: GraphQLSchema,
  path: readonly PathSegment[],
): CollectWithPaths {
  if (path.length === 0) return (data) => [{ object: data, path: [] }];
  return evaluate<CollectWithPaths>(
    walk(path, (object, steps) => `out.push({ object: ${object}, path: [${steps.join(', ')}] });`),
    constantsOf(schema, path),
  );
}

/** What generated code refers to: for each type condition, by its position in the path, the names that meet it. */
function constantsOf(schema: GraphQLSchema, path: readonly PathSegment[]): Record<string, unknown> {
  const conditions = path.flatMap((segment, index) =>
    segment.kind === 'type'
      ? [[`t${index}`, new Set(segment.names.flatMap((name) => [...namesSatisfying(schema, name)]))]]
      : [],
  );
  return { itemsOf, ...(Object.fromEntries(conditions) as Record<string, ReadonlySet<string>>) };
}

type Item = readonly [item: object, indices: readonly number[]];

/** The objects in a list and in the lists in it; none where it is no list. */
function itemsOf(list: unknown, above: readonly number[] = []): Item[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index): Item[] => {
    if (typeof item !== 'object' || item === null) return [];
    return Array.isArray(item) ? itemsOf(item, [...above, index]) : [[item, [...above, index]]];
  });
}

function walk(
  path: readonly PathSegment[],
  found: (object: string, steps: readonly string[]) => string,
): string {
  const steps: string[] = [];
  let body = '';
  let close = '';
  let current = 'data';
  path.forEach((segment, index) => {
    const next = `v${index}`;
    if (segment.kind === 'field') {
      body += `const ${next} = ${member(current, segment.name)};\nif (${next} !== undefined && ${next} !== null && typeof ${next} === 'object') {\n`;
      close += '}';
      steps.push(literal(segment.name));
    } else if (segment.kind === 'type') {
      body += `const ${next} = ${current};\nif (t${index}.has(${next}.__typename)) {\n`;
      close += '}';
    } else if (segment.kind === 'each-deep') {
      body += `for (const [${next}, at${index}] of itemsOf(${current})) {\n`;
      close += '}';
      steps.push(`...at${index}`);
    } else {
      body += `if (Array.isArray(${current})) for (let i${index} = 0; i${index} < ${current}.length; i${index}++) {\nconst ${next} = ${current}[i${index}];\nif (${next} !== undefined && ${next} !== null && typeof ${next} === 'object') {\n`;
      close += '}}';
      steps.push(`i${index}`);
    }
    current = next;
  });
  return `return (data) => {\nconst out = [];\n${body}${found(current, steps)}\n${close}\nreturn out;\n};`;
}

/** The part of a path before the first list: where an error about all of a list's items is reported. */
export function pathBeforeLists(path: readonly PathSegment[]): ResponsePath {
  const names: string[] = [];
  for (const segment of path) {
    if (segment.kind === 'each' || segment.kind === 'each-deep') break;
    if (segment.kind === 'field') names.push(segment.name);
  }
  return names;
}

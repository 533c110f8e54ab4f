// Finding the objects at a path of the data: generated, since it is walked for every entity of every fetch.
import type { PathSegment } from '../planner/plan.js';
import { evaluate, literal, member } from './source.js';

export type DataObject = Record<string, unknown>;
export type ResponsePath = readonly (string | number)[];

/** The objects at a path, in order. */
export type Collect = (data: DataObject) => DataObject[];

/** The same with the path of each in the answer; asked for only when there is an error to place. */
export type CollectWithPaths = (
  data: DataObject,
) => { readonly object: DataObject; readonly path: ResponsePath }[];

export function compileCollect(path: readonly PathSegment[]): Collect {
  if (path.length === 0) return (data) => [data];
  return evaluate<Collect>(
    walk(path, (object) => `out.push(${object});`),
    {},
  );
}

export function compileCollectWithPaths(path: readonly PathSegment[]): CollectWithPaths {
  if (path.length === 0) return (data) => [{ object: data, path: [] }];
  return evaluate<CollectWithPaths>(
    walk(path, (object, steps) => `out.push({ object: ${object}, path: [${steps.join(', ')}] });`),
    {},
  );
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
    if (segment.kind === 'each') break;
    names.push(segment.name);
  }
  return names;
}

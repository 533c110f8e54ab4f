// One `_entities` of a fetch: what it asks for, where the answers go, and whose an error is. Equal entities are asked
// for once.
import type { ResponsePath } from '../../operation/response-types.js';
import type { EntityPart, PathSegment } from '../planner/plan.js';
import { compileCollect, compileCollectWithPaths, pathBeforeLists, type DataObject } from './collect.js';
import type { FetchDependencies } from './fetch-dependencies.js';
import { copyOf, deepMerge } from './merge.js';
import { compileKey, compileRepresent } from './represent.js';
import { compileRewrites } from './rewrites.js';
import type { Run } from './run.js';
import { interfaceNames } from './types.js';

export interface Gathered {
  readonly part: Entities;
  readonly representations: readonly DataObject[];
  /** The objects that each representation stands for. */
  readonly owners: readonly (readonly DataObject[])[];
}

export interface Entities {
  readonly responseName: string;
  readonly variable: string;
  /** Where an error about all of the entities is reported. */
  readonly failurePaths: readonly ResponsePath[];
  collect(data: DataObject): readonly DataObject[];
  /**
   * What is asked for these objects.
   *
   * @param unasked objects without a whole key are added to it: the subgraph cannot be asked for them
   */
  gather(objects: readonly DataObject[], unasked: Set<object>): Gathered;
  /** Merges the entities received into the objects that they stand for. */
  put(
    entities: readonly (DataObject | null)[],
    gathered: Gathered,
    run: Pick<Run, 'nullEntities' | 'spending'>,
  ): void;
  /** Finds the client's paths of errors at paths of the subgraph's answer; all of its errors ask one finder. */
  findPaths(data: DataObject, gathered: Gathered): (at: ResponsePath) => readonly ResponsePath[];
}

/** @param base what the part's paths start from */
export function compileEntities(
  entityPart: EntityPart,
  base: readonly PathSegment[],
  { schema, isUnshared }: Pick<FetchDependencies, 'schema' | 'isUnshared'>,
): Entities {
  const { responseName, variable, paths, requires, inputRewrites, outputRewrites } = entityPart;
  const isApart = isUnshared(entityPart);
  const places = paths.map((path) => [...base, ...path]);
  const collects = places.map((place) => compileCollect(schema, place));
  const represent = compileRepresent(schema, requires);
  const keyOf = compileKey(requires);
  const rewriteInput = compileRewrites(schema, inputRewrites);
  const rewriteOutput = compileRewrites(schema, outputRewrites);
  const interfaces = interfaceNames(schema);
  let collectsWithPaths: ReturnType<typeof compileCollectWithPaths>[] | undefined;

  const failurePaths = places.map(pathBeforeLists);
  const part: Entities = {
    responseName,
    variable,
    failurePaths,
    collect: (data) => collects.flatMap((collect) => collect(data)),
    gather: (objects, unasked) => {
      const representations: DataObject[] = [];
      const owners: DataObject[][] = [];
      const positions = new Map<string, number>();
      for (const entity of objects) {
        const representation = represent(entity);
        if (representation === null) {
          unasked.add(entity);
          continue;
        }
        const key = keyOf(representation);
        const position = positions.get(key);
        if (position !== undefined) {
          owners[position]?.push(entity);
          continue;
        }
        positions.set(key, representations.length);
        rewriteInput?.(representation);
        representations.push(representation);
        owners.push([entity]);
      }
      return { part, representations, owners };
    },
    put: (entities, { owners }, { nullEntities, spending }) => {
      entities.forEach((received, index) => {
        if (received === null) {
          owners[index]?.forEach((owner) => nullEntities.add(owner));
          return;
        }
        rewriteOutput?.(received);
        // An @interfaceObject subgraph knows its entities by the interface's name only, which says less than is known.
        if (interfaces.has(received['__typename'])) delete received['__typename'];
        owners[index]?.forEach((target, position) => {
          if (!isApart || position === 0) return deepMerge(target, received);
          spending.receive(received);
          deepMerge(target, copyOf(received));
        });
      });
    },
    findPaths: (data, { owners }) => {
      let known: ReadonlyMap<DataObject, readonly ResponsePath[]> | undefined;
      return ([, index, ...rest]) => {
        const concerned = typeof index === 'number' ? owners[index] : undefined;
        if (concerned === undefined) return failurePaths;
        known ??= pathsOfObjects(data);
        return [...new Set(concerned)].flatMap((owner) =>
          (known?.get(owner) ?? []).map((path) => [...path, ...rest]),
        );
      };
    },
  };
  return part;

  function pathsOfObjects(data: DataObject): ReadonlyMap<DataObject, readonly ResponsePath[]> {
    collectsWithPaths ??= places.map((place) => compileCollectWithPaths(schema, place));
    const paths = new Map<DataObject, ResponsePath[]>();
    for (const collect of collectsWithPaths) {
      for (const { object, path } of collect(data)) {
        const known = paths.get(object);
        if (known === undefined) paths.set(object, [path]);
        else known.push(path);
      }
    }
    return paths;
  }
}

// A fetch of the plan as code: gather, ask, put in place.
import { Kind, parse, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { SubgraphFailure } from '../../transport/subgraph-transport.js';
import type { FetchNode, PathSegment, RequiredSelection } from '../planner/plan.js';
import { readAnswer, type Answer } from './answer.js';
import {
  compileCollect,
  compileCollectWithPaths,
  pathBeforeLists,
  type DataObject,
  type ResponsePath,
} from './collect.js';
import { compileContextGroups } from './context-arguments.js';
import { deepMerge } from './merge.js';
import { compileKey, compileRepresent } from './represent.js';
import { compileRewrites } from './rewrites.js';
import type { Report, Run, Step, Transports } from './run.js';
import { interfaceNames } from './types.js';
import { recordSubgraphErrors, recordSubgraphFailure } from './subgraph-errors.js';

export interface FetchSurroundings {
  readonly schema: GraphQLSchema;
  readonly transports: Transports;
  readonly report: Report;
  /** Whether every entity is given objects of its own, although equal ones are asked for once. */
  readonly keepsEntitiesApart: boolean;
}

/** @param path where in the data the fetch's result belongs */
export function compileFetch(
  fetch: FetchNode,
  path: readonly PathSegment[],
  surroundings: FetchSurroundings,
): Step {
  return fetch.requires === undefined
    ? compileRootFetch(fetch, path, surroundings)
    : compileEntityFetch(fetch, fetch.requires, path, surroundings);
}

/** @param own variables beside the client's */
type Send = (run: Run, own?: Readonly<Record<string, unknown>>) => Promise<Answer>;

function compileSend(fetch: FetchNode, transports: Transports): Send {
  const { service, document, operationName, operationKind, variables } = fetch;
  const call = transports(service).prepare({ query: document, operationName, kind: operationKind });
  return async (run, own) => {
    const sent: Record<string, unknown> = {};
    for (const name of variables) {
      if (Object.hasOwn(run.variables, name) && run.variables[name] !== undefined)
        sent[name] = run.variables[name];
    }
    Object.assign(sent, own);
    const known = run.answered?.get(fetch);
    if (known !== undefined && known.variables === JSON.stringify(sent)) {
      if ('error' in known) throw known.error;
      return readAnswer(parsed(known.bytes));
    }
    return readAnswer(await call({ variables: sent, headers: run.headers, signal: run.signal }));
  };
}

/** @throws SubgraphFailure that quotes nothing of it */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new SubgraphFailure('The answer is no JSON.');
  }
}

function compileRootFetch(
  fetch: FetchNode,
  path: readonly PathSegment[],
  { schema, transports, report, keepsEntitiesApart }: FetchSurroundings,
): Step {
  const send = compileSend(fetch, transports);
  const collect = compileCollect(path);
  const rewrite = compileRewrites(schema, fetch.outputRewrites);
  const prefix = pathBeforeLists(path);
  const failurePaths = rootFields(fetch.document).map((field): ResponsePath => [...prefix, field]);
  return async (run) => {
    try {
      const { data, errors } = await send(run);
      if (errors.length > 0)
        recordSubgraphErrors(run, fetch.service, errors, (at) => [at && [...prefix, ...at]], report);
      if (data === null) return;
      rewrite?.(data);
      collect(run.data).forEach((target, index) => {
        deepMerge(target, keepsEntitiesApart && index > 0 ? structuredClone(data) : data);
      });
    } catch (error) {
      recordSubgraphFailure(run, fetch.service, error, failurePaths, report);
    }
  };
}

function rootFields(document: string): string[] {
  const operation = parse(document, { noLocation: true }).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const names = (operation?.selectionSet.selections ?? []).flatMap((selection) =>
    selection.kind === Kind.FIELD ? [(selection.alias ?? selection.name).value] : [],
  );
  return [...new Set(names)];
}

function compileEntityFetch(
  fetch: FetchNode,
  requires: readonly RequiredSelection[],
  path: readonly PathSegment[],
  { schema, transports, report, keepsEntitiesApart }: FetchSurroundings,
): Step {
  const send = compileSend(fetch, transports);
  const collect = compileCollect(path);
  const groupByContext =
    (fetch.contextArguments ?? []).length > 0
      ? compileContextGroups(schema, path, fetch.contextArguments ?? [])
      : undefined;
  const represent = compileRepresent(schema, requires);
  const keyOf = compileKey(requires);
  const rewriteInput = compileRewrites(schema, fetch.inputRewrites);
  const rewriteOutput = compileRewrites(schema, fetch.outputRewrites);
  const failurePath = pathBeforeLists(path);
  const interfaces = interfaceNames(schema);
  let collectWithPaths: ReturnType<typeof compileCollectWithPaths> | undefined;

  if (groupByContext === undefined) return (run) => ask(run, collect(run.data));
  return async (run) => {
    await Promise.all(
      groupByContext(run.data).map(({ entities, variables }) => ask(run, entities, variables)),
    );
  };

  async function ask(
    run: Run,
    asked: readonly DataObject[],
    fromContext?: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const representations: DataObject[] = [];
    // The objects that each representation stands for: equal entities are asked for once.
    const owners: DataObject[][] = [];
    const positions = new Map<string, number>();
    for (const entity of asked) {
      const representation = represent(entity);
      if (representation === null) continue;
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
    if (representations.length === 0) return;
    try {
      const { data, errors } = await send(run, { ...fromContext, representations });
      if (errors.length > 0) {
        recordSubgraphErrors(run, fetch.service, errors, (at) => entityPaths(run, owners, at), report);
      }
      if (data === null) return;
      const entities = data['_entities'];
      if (entities === null && errors.length > 0) return;
      if (!Array.isArray(entities) || entities.length !== representations.length) {
        throw new SubgraphFailure('The answer has not as many entities as were asked for.');
      }
      entities.forEach((entity: unknown, index) => put(entity, owners[index] ?? []));
    } catch (error) {
      recordSubgraphFailure(run, fetch.service, error, [failurePath], report);
    }
  }

  function put(entity: unknown, targets: readonly DataObject[]): void {
    if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) return;
    rewriteOutput?.(entity);
    const received = entity as DataObject;
    // An @interfaceObject subgraph knows its entities by the interface's name only, which says less than is known.
    if (interfaces.has(received['__typename'])) delete received['__typename'];
    targets.forEach((target, index) => {
      deepMerge(target, keepsEntitiesApart && index > 0 ? structuredClone(received) : received);
    });
  }

  function entityPaths(
    run: Run,
    owners: readonly DataObject[][],
    at: ResponsePath | undefined,
  ): (ResponsePath | undefined)[] {
    const index = at?.[0] === '_entities' ? at[1] : undefined;
    if (typeof index !== 'number' || owners[index] === undefined) return [failurePath];
    collectWithPaths ??= compileCollectWithPaths(path);
    const concerned = new Set(owners[index]);
    const rest = at?.slice(2) ?? [];
    return collectWithPaths(run.data)
      .filter(({ object }) => concerned.has(object))
      .map((found) => [...found.path, ...rest]);
  }
}

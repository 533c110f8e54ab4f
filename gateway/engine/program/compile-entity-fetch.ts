// Fetches of entities as code: gather, ask, put in place. A plain one is a batch of one part.
import { SubgraphFailure } from '../../transport/subgraph-transport.js';
import { AnswerTooLarge } from '../answer-budget.js';
import type { BatchFetchNode, FetchNode, PathSegment, RequiredSelection } from '../planner/plan.js';
import type { ResponsePath } from '../../operation/response-types.js';
import type { DataObject } from './collect.js';
import { compileEntities, type Entities, type Gathered } from './compile-entities.js';
import { compileSend } from './compile-send.js';
import type { FetchDependencies } from './fetch-dependencies.js';
import { compileContextGroups } from './context-arguments.js';
import type { Run, Step } from './run.js';
import { recordSubgraphErrors, recordSubgraphFailure } from './subgraph-errors.js';

/** @param path where in the data the entities are */
export function compileEntityFetch(
  fetch: FetchNode,
  requires: readonly RequiredSelection[],
  path: readonly PathSegment[],
  dependencies: FetchDependencies,
): Step {
  const { inputRewrites, outputRewrites, contextArguments = [] } = fetch;
  const plain = { responseName: '_entities', variable: 'representations', paths: [[]] };
  const part = compileEntities({ ...plain, requires, inputRewrites, outputRewrites }, path, dependencies);
  const ask = compileAsk(fetch, [part], dependencies);
  if (contextArguments.length === 0)
    return (run) => ask(run, (unasked) => [part.gather(part.collect(run.data), unasked)]);
  const groupByContext = compileContextGroups(dependencies.schema, path, contextArguments);
  return async (run) => {
    const groups = groupByContext(run.data);
    await Promise.all(
      groups.map(({ entities, variables }) =>
        ask(run, (unasked) => [part.gather(entities, unasked)], variables),
      ),
    );
  };
}

/** @param path what the paths of the parts start from */
export function compileBatchFetch(
  fetch: BatchFetchNode,
  path: readonly PathSegment[],
  dependencies: FetchDependencies,
): Step {
  const parts = fetch.parts.map((part) => compileEntities(part, path, dependencies));
  const ask = compileAsk(fetch, parts, dependencies);
  return (run) => ask(run, (unasked) => parts.map((part) => part.gather(part.collect(run.data), unasked)));
}

/** Sends what is gathered, and puts what comes back in place. */
type Ask = (
  run: Run,
  gather: (unasked: Set<object>) => readonly Gathered[],
  fromContext?: Readonly<Record<string, unknown>>,
) => Promise<void>;

function compileAsk(
  fetch: FetchNode | BatchFetchNode,
  parts: readonly Entities[],
  { transports, report }: FetchDependencies,
): Ask {
  const send = compileSend(fetch, transports);
  return async (run, gather, fromContext) => {
    let concerned = parts;
    try {
      const gathered = gather(unaskedOf(run, fetch.service));
      const asked = gathered.filter(({ representations }) => representations.length > 0);
      if (asked.length === 0) return;
      concerned = asked.map(({ part }) => part);
      for (const { owners } of asked) for (const { length } of owners) run.spending.ask(length);
      const representations = gathered.map((each) => [each.part.variable, each.representations]);
      const { data, errors } = await send(run, {
        ...fromContext,
        ...(Object.fromEntries(representations) as Record<string, unknown>),
      });
      if (errors.length > 0) {
        const finders = new Map(
          gathered.map((each) => [each.part.responseName, each.part.findPaths(run.data, each)]),
        );
        const clientPaths = (at: ResponsePath | undefined): readonly ResponsePath[] =>
          finders.get(String(at?.[0]))?.(at ?? []) ?? pathsOf(concerned);
        recordSubgraphErrors(run, fetch.service, errors, clientPaths, report);
      }
      if (data === null) return;
      const received = asked.flatMap((each) => {
        const entities = data[each.part.responseName];
        return entities === null && errors.length > 0 ? [] : [{ each, entities: entitiesOf(entities, each) }];
      });
      for (const { each, entities } of received) each.part.put(entities, each, run);
    } catch (error) {
      if (error instanceof AnswerTooLarge) throw error;
      recordSubgraphFailure(run, fetch.service, error, pathsOf(concerned), report);
    }
  };
}

function unaskedOf({ unasked }: Run, service: string): Set<object> {
  const known = unasked.get(service) ?? new Set<object>();
  unasked.set(service, known);
  return known;
}

/** @throws SubgraphFailure where they are not what was asked for; an entity may be null */
function entitiesOf(entities: unknown, { representations }: Gathered): (DataObject | null)[] {
  if (!Array.isArray(entities) || entities.length !== representations.length)
    throw new SubgraphFailure('The answer has not as many entities as were asked for.');
  for (const entity of entities) {
    if (typeof entity !== 'object' || Array.isArray(entity))
      throw new SubgraphFailure('The answer has something else among its entities.');
  }
  return entities as (DataObject | null)[];
}

function pathsOf(parts: readonly Entities[]): ResponsePath[] {
  const paths = parts.flatMap((part) => part.failurePaths);
  return paths.length < 2 ? paths : [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

// A fetch of the plan as code: of root fields here, of entities in a file of its own.
import type { FetchNode, PathSegment } from '../planner/plan.js';
import { AnswerTooLarge } from '../answer-budget.js';
import { rootFields } from '../root-fields.js';
import type { ResponsePath } from '../../operation/response-types.js';
import { compileCollect, pathBeforeLists } from './collect.js';
import { compileEntityFetch } from './compile-entity-fetch.js';
import { compileSend } from './compile-send.js';
import type { FetchDependencies } from './fetch-dependencies.js';
import { copyOf, deepMerge } from './merge.js';
import { compileRewrites } from './rewrites.js';
import type { Run, Step } from './run.js';
import { recordSubgraphErrors, recordSubgraphFailure, type ClientPaths } from './subgraph-errors.js';

/** @param path where in the data the fetch's result belongs */
export function compileFetch(
  fetch: FetchNode,
  path: readonly PathSegment[],
  dependencies: FetchDependencies,
): Step {
  return fetch.requires === undefined
    ? compileRootFetch(fetch, path, dependencies)
    : compileEntityFetch(fetch, fetch.requires, path, dependencies);
}

function compileRootFetch(
  fetch: FetchNode,
  path: readonly PathSegment[],
  { schema, transports, report, isUnshared }: FetchDependencies,
): Step {
  const send = compileSend(fetch, transports);
  const collect = compileCollect(schema, path);
  const rewrite = compileRewrites(schema, fetch.outputRewrites);
  const isApart = isUnshared();
  const prefix = pathBeforeLists(path);
  const failurePaths = ({ coerced }: Run): ResponsePath[] =>
    rootFields(fetch.document, schema, coerced).map((field) => [...prefix, field]);
  return async (run) => {
    try {
      const { data, errors } = await send(run);
      if (errors.length > 0) {
        // An error that stands for all data is about every field.
        const withoutPath = data === null ? failurePaths(run) : [undefined];
        const clientPaths: ClientPaths = (at) => (at === undefined ? withoutPath : [[...prefix, ...at]]);
        recordSubgraphErrors(run, fetch.service, errors, clientPaths, report);
      }
      if (data === null) return;
      rewrite?.(data);
      collect(run.data).forEach((target, index) => {
        if (!isApart || index === 0) return deepMerge(target, data);
        run.spending.receive(data);
        deepMerge(target, copyOf(data));
      });
    } catch (error) {
      if (error instanceof AnswerTooLarge) throw error;
      recordSubgraphFailure(run, fetch.service, error, failurePaths(run), report);
    }
  };
}

// A subgraph's errors in the client's terms: the path in the client's answer, the subgraph's name, nothing it must not see.
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isShownCode, shownSubgraphError, shownSubgraphFailure } from '../shown-error.js';
import type { ResponsePath } from '../../operation/response-types.js';
import type { Report, Run } from './run.js';

/** The client's paths of an error at a path of the subgraph's answer; several where equal entities were asked for once. */
export type ClientPaths = (path: ResponsePath | undefined) => readonly (ResponsePath | undefined)[];

export function recordSubgraphErrors(
  run: Run,
  service: string,
  errors: readonly GraphQLFormattedError[],
  clientPaths: ClientPaths,
  report: Report,
): void {
  let hidden = 0;
  for (const error of errors) {
    if (!isShownCode(error.extensions?.['code'])) hidden += 1;
    const shown = shownSubgraphError(error, service);
    for (const path of clientPaths(Array.isArray(error.path) ? error.path : undefined)) {
      run.errors.push(
        new GraphQLError(shown.message, { path: path ?? null, extensions: shown.extensions ?? {} }),
      );
    }
  }
  if (hidden > 0) report.errorsHidden(service, hidden);
}

export function recordSubgraphFailure(
  run: Run,
  service: string,
  error: unknown,
  paths: readonly ResponsePath[],
  report: Report,
): void {
  report.subgraphFailed(service, error);
  for (const path of paths) {
    const { message, extensions } = shownSubgraphFailure(error, service, path);
    run.errors.push(new GraphQLError(message, { path, extensions: extensions ?? {} }));
  }
}

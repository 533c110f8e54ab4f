// A subgraph's errors in the client's terms: the path in the client's answer, the subgraph's name, nothing it must not see.
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { mostErrors, tooManyErrors } from '../../transport/answer-errors.js';
import { isShownCode, shownSubgraphError, shownSubgraphFailure } from '../shown-error.js';
import type { ResponsePath } from '../../operation/response-types.js';
import type { Report, Run } from './run.js';

/** The client's paths of an error at a path of the subgraph's answer; several where equal entities were asked for once. */
export type ClientPaths = (path: ResponsePath | undefined) => readonly (ResponsePath | undefined)[];

/** @throws SubgraphFailure where there are more of them than one answer can tell */
export function recordSubgraphErrors(
  run: Run,
  service: string,
  errors: readonly GraphQLFormattedError[],
  clientPaths: ClientPaths,
  report: Report,
): void {
  const hidden = errors.filter(({ extensions }) => !isShownCode(extensions?.['code'])).length;
  const errorId = hidden > 0 ? report.errorsHidden(service, hidden) : undefined;
  const told: { readonly error: GraphQLFormattedError; readonly path: ResponsePath | undefined }[] = [];
  for (const error of errors) {
    // An entity that is wanted in many places has each of its errors in all of them.
    if (told.length > mostErrors) throw tooManyErrors();
    for (const path of clientPaths(Array.isArray(error.path) ? error.path : undefined))
      told.push({ error, path });
  }
  for (const { error, path } of told) {
    run.errors.addOfSubgraph({ path, service }, () => {
      const { message, extensions } = shownSubgraphError(error, service, errorId);
      return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? {} });
    });
  }
}

export function recordSubgraphFailure(
  run: Run,
  service: string,
  error: unknown,
  paths: readonly ResponsePath[],
  report: Report,
): void {
  const errorId = report.subgraphFailed(service, error);
  for (const path of paths) {
    run.errors.addOfSubgraph({ path, service }, () => {
      const { message, extensions } = shownSubgraphFailure(error, service, path, errorId);
      return new GraphQLError(message, { path, extensions: extensions ?? {} });
    });
  }
}

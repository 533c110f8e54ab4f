// The errors of a subgraph's answer, as far as they are errors. A subgraph can send anything in them: what goes on from here
// has the form that GraphQL gives to errors, and there are not more of them than the gateway can tell in one answer.
// https://spec.graphql.org/October2021/#sec-Errors
import type { GraphQLFormattedError } from 'graphql';
import { SubgraphFailure } from './subgraph-transport.js';
import { isObject } from '../operation/is-object.js';

/** Each costs a client far more bytes than it costs the subgraph, and the process more time than a row of data. */
export const mostErrors = 10_000;

/** No operation that the gateway admits nests deeper. */
const longestPath = 1_000;

const noErrors: readonly GraphQLFormattedError[] = [];

/** @throws SubgraphFailure where they are no errors, or too many */
export function readErrors(errors: unknown): readonly GraphQLFormattedError[] {
  if (errors === undefined || errors === null) return noErrors;
  if (!Array.isArray(errors)) throw new SubgraphFailure('The answer has errors that are not errors.');
  if (errors.length > mostErrors) throw tooManyErrors();
  return errors.map(readError);
}

export function tooManyErrors(): SubgraphFailure {
  return new SubgraphFailure(`The answer has more than ${String(mostErrors)} errors.`);
}

function readError(error: unknown): GraphQLFormattedError {
  const message = isObject(error) ? error['message'] : undefined;
  if (!isObject(error) || typeof message !== 'string')
    throw new SubgraphFailure('The answer has errors that are not errors.');
  const { path, extensions } = error;
  return {
    message,
    ...(isPath(path) && { path }),
    ...(isObject(extensions) && { extensions }),
  };
}

function isPath(path: unknown): path is readonly (string | number)[] {
  return (
    Array.isArray(path) &&
    path.length <= longestPath &&
    path.every((step) => typeof step === 'string' || (Number.isSafeInteger(step) && step >= 0))
  );
}

// The stage that makes a result an answer: errors in the form that clients see, what is missing, and where it comes from.
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { GraphQLRequest } from '../request/graphql-request.js';
import { completenessOf } from './completeness.js';
import { shownError, type FormatError } from './format-error.js';

/** An answer as it is sent. */
export interface ShownAnswer {
  readonly errors?: readonly GraphQLFormattedError[];
  readonly data?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** What a plugin wants of the HTTP response; no part of the body. */
  readonly http?: {
    readonly status?: number | undefined;
    readonly headers?: Readonly<Record<string, string>>;
  };
}

/** As JSON where nothing is wrong with it, and nothing is said beside it. */
export type Answer = ShownAnswer | Buffer;

export type Complete = (result: ExecutionResult | Buffer, request: GraphQLRequest) => Answer;

export function createCompletion(formatError: FormatError): Complete {
  return (result, { asked, call }) => {
    if (Buffer.isBuffer(result)) return result;
    const { errors, data, extensions } = result;
    const answer: ShownAnswer = {
      ...(errors && { errors: errors.map((error) => shownError(error, formatError)) }),
      ...('data' in result && { data }),
    };
    const completeness = asked.dryRun ? undefined : completenessOf(answer);
    const isSaid = asked.completeness || asked.provenance || completeness?.complete === false;
    const said = {
      ...extensions,
      ...(call.trace && data !== undefined && { provenance: call.trace.subgraphs() }),
      ...(completeness && isSaid && { completeness }),
    };
    return Object.keys(said).length === 0 ? answer : { ...answer, extensions: said };
  };
}

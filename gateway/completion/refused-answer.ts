// A refusal as an answer: whatever a stage throws becomes errors that the client may read.
import { GraphQLError } from 'graphql';
import { Refusal } from '../request/refusal.js';
import type { ShownAnswer } from './complete.js';
import { shownError, type FormatError } from './format-error.js';

export type RefusedAnswer = (error: unknown) => Pick<Required<ShownAnswer>, 'errors'>;

export function createRefusals(formatError: FormatError): RefusedAnswer {
  const shown = (error: GraphQLError) => shownError(error, formatError);
  return (error) => {
    if (error instanceof Refusal) return { errors: error.errors.map(shown) };
    if (error instanceof GraphQLError) return { errors: [shown(error)] };
    return { errors: [formatError({ message: '' }, error)] };
  };
}

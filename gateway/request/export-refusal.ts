// Why something cannot be exported as it was asked for, in words for whoever asked.
import { graphError } from '../../schema/errors/graph-error.js';
import type { GraphQLError } from 'graphql';

/** @param message what is wrong, and what to ask instead */
export function exportRefused(message: string): GraphQLError {
  return graphError('INVALID_EXPORT', message);
}

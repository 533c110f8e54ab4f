// The error of a hole that nobody else has told.
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../schema/errors/catalogue.js';
import type { CompletionError } from './shape.js';

const messages: Readonly<Record<CompletionError['kind'], string>> = {
  null: 'A subgraph gave no value for',
  value: 'A subgraph gave a value of the wrong kind for',
  type: 'A subgraph gave an object of an unknown type for',
};

export function holeError({ kind, where, path }: CompletionError, service: string | undefined): GraphQLError {
  const code = 'INCOMPLETE_ANSWER' satisfies ErrorCode;
  return new GraphQLError(`${messages[kind]} ${where}.`, {
    path,
    extensions: service === undefined ? { code } : { code, service },
  });
}

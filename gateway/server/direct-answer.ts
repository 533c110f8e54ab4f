// Operations that Apollo Server has let in before, for the supergraph in use, are answered without asking it again: it
// would parse nothing and change nothing, and costs more than all else that such a request needs. Whatever is not
// exactly of that kind goes to Apollo Server. The answers are the same either way.
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.js';
import type { Operation } from '../engine/engine.js';
import type { Program, ProgramInput } from '../engine/program/compile-program.js';
import { maximumVariableNesting, nestsDeeperThan } from '../limits/nesting.js';
import { completenessOf } from './completeness.js';
import type { FormatError } from './format-error.js';
import { isGiven, isRecord } from './request-values.js';

/** A request that asks for an operation in the plainest way there is. */
export interface PlainRequest {
  readonly operation: Operation;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads a POST's body; undefined where it has anything that wants a closer look. */
export function plainRequest(body: unknown): PlainRequest | undefined {
  if (!isRecord(body)) return undefined;
  const { query: source, operationName, variables, extensions } = body;
  if (typeof source !== 'string' || isGiven(extensions)) return undefined;
  if (isGiven(operationName) && typeof operationName !== 'string') return undefined;
  if (isGiven(variables) && (!isRecord(variables) || nestsDeeperThan(variables, maximumVariableNesting)))
    return undefined;
  return {
    operation: { source, operationName: operationName ?? undefined },
    variables: variables ?? {},
  };
}

/** An answer as it is sent. */
export interface ShownAnswer {
  readonly errors?: readonly GraphQLFormattedError[];
  readonly data?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Runs a program, its errors brought into the form that clients see. */
export async function directAnswer(
  program: Program,
  input: ProgramInput,
  formatError: FormatError,
): Promise<ShownAnswer> {
  return shownAnswer(await program.run(input), formatError);
}

/** The same, as the answer's JSON where the program gives that. */
export async function directText(
  program: Program,
  input: ProgramInput,
  formatError: FormatError,
): Promise<ShownAnswer | Buffer> {
  const result = await (program.runText === undefined ? program.run(input) : program.runText(input));
  return Buffer.isBuffer(result) ? result : shownAnswer(result, formatError);
}

function shownAnswer({ errors, ...rest }: ExecutionResult, formatError: FormatError): ShownAnswer {
  if (errors === undefined) return rest;
  const answer: ShownAnswer = { errors: errors.map((error) => shown(error, formatError)), ...rest };
  const completeness = completenessOf(answer);
  return completeness === undefined ? answer : { ...answer, extensions: { completeness } };
}

function shown(error: GraphQLError, formatError: FormatError): GraphQLFormattedError {
  const code = error.extensions['code'] ?? ('INTERNAL_SERVER_ERROR' satisfies ErrorCode);
  return formatError({ ...error.toJSON(), extensions: { ...error.extensions, code } }, error);
}

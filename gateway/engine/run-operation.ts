// The stage that carries an operation out, or says what that would take where the request is a dry run.
import type { ExecutionResult } from 'graphql';
import type { Permitted } from '../authorization/authorise.js';
import type { GraphQLRequest } from '../request/graphql-request.js';
import type { Program } from './engine.js';
import { dryRun } from './explain/dry-run.js';
import type { KeySetStep } from './explain/explanation.js';

/** What is left of an operation once its filters are resolved, with its program. */
export interface Runnable {
  /** Undefined where nothing is left to ask. */
  readonly program: Program | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The variables as the operation declares them; undefined where resolving its filters has changed them. */
  readonly coerced?: Readonly<Record<string, unknown>>;
  readonly keySetRounds: readonly (readonly KeySetStep[])[];
  readonly finish?: (result: ExecutionResult) => ExecutionResult;
}

/** @returns the answer's JSON where it could be put together from the subgraphs' own texts and nothing is added to it */
export async function runOperation(
  { program, variables, coerced, keySetRounds, finish }: Runnable,
  permitted: Permitted,
  { asked, call }: GraphQLRequest,
): Promise<ExecutionResult | Buffer> {
  if (asked.dryRun) return dryRun({ keySetRounds, plan: await program?.explain() }, permitted);
  const input = { variables, coerced, headers: call.headers, signal: call.signal, trace: call.trace };
  const isWhole = finish === undefined && !asked.provenance && !asked.completeness;
  if (isWhole && program?.runText !== undefined) return program.runText(input);
  const result = program === undefined ? { data: {} } : await program.run(input);
  return finish === undefined ? result : finish(result);
}

// A dry run: the answer to an operation that is checked and planned and not carried out. It says what would be asked, and
// how much may come back. `data` is null, without errors, since nothing went wrong: an answer without data would have to
// have errors (GraphQL, section 7.1).
import type { ExecutionResult } from 'graphql';
import type { Permitted } from '../../authorization/authorise.js';
import { askedServices } from './asked-services.js';
import type { Explanation } from './explanation.js';
import { printPlan } from './print-plan.js';
import { showPlan, type ShownPlan } from './shown-plan.js';

export interface DryRun {
  readonly plan: { readonly text: string; readonly json: ShownPlan };
  /** Requests to subgraphs at most, key sets included; retries are none of them. */
  readonly fetches: number;
  /** How many of those ask for the keys of a filter; more where a subgraph has more keys than were asked for first. */
  readonly keySets: number;
  /** By name, in the order in which they are first asked. */
  readonly subgraphs: readonly string[];
  /** How many objects the answer may hold. */
  readonly estimatedRows: number;
}

export function dryRun(explanation: Explanation, { operation, coerced }: Permitted): ExecutionResult {
  const services = askedServices(explanation, coerced);
  const json = showPlan(explanation);
  const told: DryRun = {
    plan: { text: printPlan(json), json },
    fetches: services.length,
    keySets: explanation.keySetRounds.flat().length,
    subgraphs: [...new Set(services)],
    estimatedRows: operation.estimateRows(coerced).rows,
  };
  return { data: null, extensions: { dryRun: told } };
}

// How often a plan asks, and whom: at most, since entities that turn out not to be there are not asked for.
import { visitPlan } from '../planner/visit-plan.js';
import type { Explanation } from './explanation.js';

/**
 * The subgraph of every request that the operation may take, key sets first.
 *
 * @param variables the client's, coerced: they decide which branches of the plan are taken
 */
export function askedServices(
  { keySetRounds, plan }: Explanation,
  variables: Readonly<Record<string, unknown>>,
): readonly string[] {
  const ofPlan =
    plan &&
    visitPlan<readonly string[]>(plan, {
      fetch: ({ service }) => [service],
      batchFetch: ({ service }) => [service],
      sequence: (results) => results.flat(),
      parallel: (results) => results.flat(),
      condition: ({ variable }, whenTrue, whenFalse) =>
        (variables[variable] === true ? whenTrue : whenFalse) ?? [],
    });
  return [...keySetRounds.flat().map(({ service }) => service), ...(ofPlan ?? [])];
}

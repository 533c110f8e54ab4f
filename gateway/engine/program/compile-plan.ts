// A plan as one function that runs it.
import { visitPlan } from '../planner/visit-plan.js';
import type { PlanNode } from '../planner/plan.js';
import { compileBatchFetch } from './compile-entity-fetch.js';
import { compileFetch } from './compile-fetch.js';
import type { FetchDependencies } from './fetch-dependencies.js';
import type { Step } from './run.js';

export function compilePlan(plan: PlanNode, dependencies: FetchDependencies): Step {
  return visitPlan<Step>(plan, {
    fetch: (node, path) => compileFetch(node, path, dependencies),
    batchFetch: (node, path) => compileBatchFetch(node, path, dependencies),
    sequence: inSequence,
    parallel: inParallel,
    condition:
      ({ variable }, whenTrue, whenFalse) =>
      async (run) =>
        (run.coerced[variable] === true ? whenTrue : whenFalse)?.(run),
  });
}

function inSequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) {
      if (run.spending.aborted) return;
      await step(run);
    }
  };
}

function inParallel(steps: readonly Step[]): Step {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}

// A plan as one function that runs it.
import type { PathSegment, PlanNode } from '../planner/plan.js';
import { compileBatchFetch } from './compile-entity-fetch.js';
import { compileFetch } from './compile-fetch.js';
import type { FetchSurroundings } from './fetch-surroundings.js';
import type { Step } from './run.js';

/** @param path where in the data the node's results belong; flattening lengthens it */
export function compilePlan(
  node: PlanNode,
  surroundings: FetchSurroundings,
  path: readonly PathSegment[] = [],
): Step {
  switch (node.kind) {
    case 'fetch':
      return compileFetch(node, path, surroundings);
    case 'batch-fetch':
      return compileBatchFetch(node, path, surroundings);
    case 'flatten':
      return compilePlan(node.node, surroundings, [...path, ...node.path]);
    case 'sequence':
      return inSequence(node.nodes.map((child) => compilePlan(child, surroundings, path)));
    case 'parallel':
      return inParallel(node.nodes.map((child) => compilePlan(child, surroundings, path)));
    case 'condition': {
      const [whenTrue, whenFalse] = [node.whenTrue, node.whenFalse].map(
        (branch) => branch && compilePlan(branch, surroundings, path),
      );
      return async (run) => (run.coerced[node.variable] === true ? whenTrue : whenFalse)?.(run);
    }
  }
}

function inSequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) {
      if (run.signal?.aborted === true) return;
      await step(run);
    }
  };
}

function inParallel(steps: readonly Step[]): Step {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}

// One walk over a query plan, whatever is made of it: a result for each node from the results of the nodes in it.
import type {
  BatchFetchNode,
  ConditionNode,
  FetchNode,
  FlattenNode,
  PathSegment,
  PlanNode,
  RewriteSegment,
} from './plan.js';

export type AnyFetch = FetchNode | BatchFetchNode;

export interface PlanVisitor<Result> {
  /** @param path where in the data the fetch's results belong */
  fetch(node: FetchNode, path: readonly PathSegment[]): Result;
  batchFetch(node: BatchFetchNode, path: readonly PathSegment[]): Result;
  sequence(results: readonly Result[]): Result;
  parallel(results: readonly Result[]): Result;
  condition(node: ConditionNode, whenTrue: Result | undefined, whenFalse: Result | undefined): Result;
  /** What is made of the node in it, unless said otherwise. */
  flatten?(node: FlattenNode, result: Result): Result;
}

export function visitPlan<Result>(
  plan: PlanNode,
  visitor: PlanVisitor<Result>,
  path: readonly PathSegment[] = [],
): Result {
  const within = (node: PlanNode): Result => visitPlan(node, visitor, path);
  switch (plan.kind) {
    case 'fetch':
      return visitor.fetch(plan, path);
    case 'batch-fetch':
      return visitor.batchFetch(plan, path);
    case 'sequence':
      return visitor.sequence(plan.nodes.map(within));
    case 'parallel':
      return visitor.parallel(plan.nodes.map(within));
    case 'condition':
      return visitor.condition(
        plan,
        plan.whenTrue && within(plan.whenTrue),
        plan.whenFalse && within(plan.whenFalse),
      );
    case 'flatten': {
      const result = visitPlan(plan.node, visitor, [...path, ...plan.path]);
      return visitor.flatten?.(plan, result) ?? result;
    }
  }
}

/** Visits every fetch, those of both branches of a condition included. */
export function visitFetches(
  plan: PlanNode,
  visit: (fetch: AnyFetch, path: readonly PathSegment[]) => void,
): void {
  const each = (fetch: AnyFetch, path: readonly PathSegment[]): undefined => {
    visit(fetch, path);
  };
  visitPlan<undefined>(plan, {
    fetch: each,
    batchFetch: each,
    sequence: nothing,
    parallel: nothing,
    condition: nothing,
  });
}

function nothing(): undefined {}

/** A path's response names; lists and types leave no trace. */
export function namesOf(path: readonly (PathSegment | RewriteSegment)[]): string[] {
  return path.flatMap((segment) => (segment.kind === 'field' ? [segment.name] : []));
}

// How often a plan asks, and whom: at most, since entities that turn out not to be there are not asked for.
import type { PlanNode } from '../planner/plan.js';
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
  return [
    ...keySetRounds.flat().map(({ service }) => service),
    ...(plan === undefined ? [] : servicesOf(plan)),
  ];

  function servicesOf(node: PlanNode): string[] {
    switch (node.kind) {
      case 'fetch':
      case 'batch-fetch':
        return [node.service];
      case 'flatten':
        return servicesOf(node.node);
      case 'sequence':
      case 'parallel':
        return node.nodes.flatMap(servicesOf);
      case 'condition': {
        const branch = variables[node.variable] === true ? node.whenTrue : node.whenFalse;
        return branch === undefined ? [] : servicesOf(branch);
      }
    }
  }
}

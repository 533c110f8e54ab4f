// Which subgraph a part of the answer came from; worked out from the plan when a completion error has to be laid at somebody's door.
import type { PlanNode } from '../planner/plan.js';
import { visitPlanFields } from './plan-fields.js';

/** The subgraph that gave what stands at a path of the answer; undefined where several did or none. */
export type ProviderOf = (path: readonly (string | number)[]) => string | undefined;

export function providersOf(plan: PlanNode | undefined): ProviderOf {
  let providers: Map<string, Set<string>> | undefined;
  return (path) => {
    if (plan === undefined) return undefined;
    providers ??= collectProviders(plan);
    const names = path.filter((step) => typeof step === 'string');
    const services = providers.get(names.join('.'));
    return services?.size === 1 ? [...services][0] : undefined;
  };
}

function collectProviders(plan: PlanNode): Map<string, Set<string>> {
  const providers = new Map<string, Set<string>>();
  visitPlanFields(plan, (path, _field, { service }) => {
    const key = path.join('.');
    providers.set(key, (providers.get(key) ?? new Set()).add(service));
  });
  return providers;
}

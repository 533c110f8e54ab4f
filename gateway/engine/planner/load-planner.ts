// A planner by its name, its plans looked through before anybody runs them. Each is loaded only when it is wanted.
import type { Supergraph } from '@apollo/federation-internals';
import { planChecker, type PlanChecker } from './check/check-plan.js';
import type { MakePlan } from './make-plan.js';
import { UnsupportedPlan } from './plan.js';
import type { PlannerKind } from './planner-settings.js';

export interface LoadedPlanner {
  readonly makePlan: MakePlan;
  /** Does what the first plan would otherwise wait for. */
  prepare(): void;
}

/** @param supergraph the same built, where it is at hand already; only Apollo's planner makes use of it */
export async function loadPlanner(
  kind: PlannerKind,
  supergraphSdl: string,
  supergraph?: Supergraph,
): Promise<LoadedPlanner> {
  const checker = planChecker(supergraphSdl);
  const makePlan = checked(await loadUnchecked(kind, supergraphSdl, supergraph), checker);
  return {
    makePlan,
    prepare: () => {
      checker.prepare();
    },
  };
}

/** Its plans are right; one that is not is an UnsupportedPlan. */
function checked(makePlan: MakePlan, { check, complete }: PlanChecker): MakePlan {
  return async (operation, signal) => {
    const made = await makePlan(operation, signal);
    const plan = made && complete(made, operation);
    const fault = check(plan, operation);
    if (fault) throw new UnsupportedPlan('wrong', fault.field);
    return plan;
  };
}

async function loadUnchecked(
  kind: PlannerKind,
  supergraphSdl: string,
  supergraph: Supergraph | undefined,
): Promise<MakePlan> {
  if (kind === 'hive') return (await import('./hive-planner.js')).createHivePlanner(supergraphSdl);
  const { buildSupergraph, createApolloPlanner } = await import('./apollo-planner.js');
  return createApolloPlanner(supergraph ?? buildSupergraph(supergraphSdl));
}

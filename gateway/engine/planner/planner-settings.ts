// What can be chosen about planning, and what is chosen where nobody does.
import { availableParallelism } from 'node:os';

/** The planners there are. */
export const plannerKinds = ['apollo', 'hive'] as const;
export type PlannerKind = (typeof plannerKinds)[number];

/** Where plans are made; ADR 0006 says what each guarantees. */
export const plannerPlacements = ['auto', 'worker', 'in-process'] as const;
export type PlannerPlacement = (typeof plannerPlacements)[number];

export interface PlannerSettings {
  readonly kind: PlannerKind;
  readonly placement: PlannerPlacement;
  /** How long one plan may take. */
  readonly timeLimitMs: number;
  readonly maximumConcurrent: number;
}

/** The settings for a supergraph that is taken into use while requests are answered: nobody waits for its planner. */
export function whileAnswering(settings: Partial<PlannerSettings>): Partial<PlannerSettings> {
  const { placement = defaultPlannerSettings.placement } = settings;
  return { ...settings, placement: placement === 'auto' ? 'worker' : placement };
}

export const defaultPlannerSettings: PlannerSettings = {
  kind: 'apollo',
  placement: 'auto',
  timeLimitMs: 2_000,
  maximumConcurrent: Math.max(1, Math.min(4, availableParallelism() - 1)),
};

// How long plans take and what becomes of them, counted for one planner.
import type { Metrics } from '../../telemetry/metrics.js';
import type { PlannerKind } from './planner-settings.js';
import { UnsupportedPlan } from './plan.js';
import { PlanTimeout, type Planner } from './planner.js';

export function measuredPlanner(
  planner: Planner,
  kind: PlannerKind,
  { planSeconds }: Pick<Metrics, 'planSeconds'>,
): Planner {
  return {
    plan: async (operation, options) => {
      const observe = planSeconds.startTimer({ planner: kind });
      try {
        const plan = await planner.plan(operation, options);
        observe({ outcome: 'ok' });
        return plan;
      } catch (error) {
        // A plan that nobody waits for any more has no outcome.
        if (options?.signal?.aborted !== true) observe({ outcome: outcomeOf(error) });
        throw error;
      }
    },
    close: () => planner.close(),
  };
}

function outcomeOf(error: unknown): 'unsupported' | 'timeout' | 'failed' {
  if (error instanceof UnsupportedPlan) return 'unsupported';
  return error instanceof PlanTimeout ? 'timeout' : 'failed';
}

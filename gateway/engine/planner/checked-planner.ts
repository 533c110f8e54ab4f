// A planner whose plans are looked through before anybody runs them.
import { UnsupportedPlan } from './plan.js';
import type { Planner } from './planner.js';
import type { LacksRequired } from './requirements.js';

/** Its plans give every field what it @requires; one that does not is an UnsupportedPlan. */
export function checkedPlanner(planner: Planner, lacksRequired: LacksRequired): Planner {
  return {
    plan: async (operation, options) => {
      const plan = await planner.plan(operation, options);
      if (plan !== undefined && lacksRequired(plan)) throw new UnsupportedPlan('requires');
      return plan;
    },
    close: () => planner.close(),
  };
}

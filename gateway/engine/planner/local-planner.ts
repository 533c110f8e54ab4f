// Planning in the process: starts at once and costs no thread. A plan of Apollo's holds up everything else meanwhile,
// whatever its time limit.
import type { MakePlan } from './make-plan.js';
import { PlanTimeout, type Planner } from './planner.js';

export function createLocalPlanner(makePlan: MakePlan, timeLimitMs: number): Planner {
  return {
    plan: async ({ document, operationName }) => {
      const limit = AbortSignal.timeout(timeLimitMs);
      try {
        return await makePlan({ document, operationName }, limit);
      } catch (error) {
        throw limit.aborted ? new PlanTimeout('time') : error;
      }
    },
    close: () => Promise.resolve(),
  };
}

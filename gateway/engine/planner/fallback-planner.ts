// One planner with another behind it, for what the first is too slow for or does wrong.
import { PlannerBusy, type Planner } from './planner.js';
import { UnsupportedPlan } from './plan.js';

/** @param startSecond called once, when it is first needed */
export function withFallback(first: Planner, startSecond: () => Promise<Planner>): Planner {
  let second: Promise<Planner> | undefined;
  let isClosed = false;
  return {
    plan: async (operation, options) => {
      try {
        return await first.plan(operation, options);
      } catch (error) {
        // Neither is an other planner's to answer.
        const isFinal = error instanceof UnsupportedPlan || error instanceof PlannerBusy;
        if (isFinal || isClosed || options?.signal?.aborted === true) throw error;
      }
      second ??= startSecond();
      second.catch(() => (second = undefined));
      return (await second).plan(operation, options);
    },
    close: async () => {
      isClosed = true;
      await Promise.all([first.close(), second?.then((planner) => planner.close())]);
    },
  };
}

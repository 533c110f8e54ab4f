// One planner with another behind it, for what the first is too slow for or does wrong.
import { PlannerBusy, type Planner } from './planner.js';
import { UnsupportedPlan } from './plan.js';

/** Whether a failure of the first planner is the second's to make good. */
export type IsForSecond = (error: unknown) => boolean;

/** Too slow, failed, or wrong: anything but what no planner may do, and what waiting would mend. */
export const whateverFailed: IsForSecond = (error) =>
  isWrong(error) || !(error instanceof UnsupportedPlan || error instanceof PlannerBusy);

/** A plan that would answer wrongly. */
export const isWrong: IsForSecond = (error) => error instanceof UnsupportedPlan && error.reason === 'wrong';

function namesField(error: unknown): boolean {
  return isWrong(error) && (error as UnsupportedPlan).field !== undefined;
}

/** @param startSecond called when it is first needed, and again where that has failed */
export function withFallback(
  first: Planner,
  startSecond: () => Promise<Planner>,
  isForSecond: IsForSecond,
): Planner {
  let second: Promise<Planner> | undefined;
  let isClosed = false;
  return {
    plan: async (operation, options) => {
      let failure: unknown;
      try {
        return await first.plan(operation, options);
      } catch (error) {
        if (!isForSecond(error) || isClosed || options?.signal?.aborted === true) throw error;
        failure = error;
      }
      try {
        second ??= startSecond();
        second.catch(() => (second = undefined));
        return await (await second).plan(operation, options);
      } catch (error) {
        // That a plan is wrong says more than why there is no other, and most where it says about which field.
        throw isWrong(failure) && !namesField(error) ? failure : error;
      }
    },
    close: async () => {
      isClosed = true;
      await Promise.all([first.close(), second?.then((planner) => planner.close())]);
    },
  };
}

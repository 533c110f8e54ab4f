// Planning that starts in the process, so that nobody waits for a thread, and moves into threads once they are there.
import type { Planner } from './planner.js';
import type { PlanningPool } from './planning-pool.js';

export interface HandOver {
  readonly first: Planner;
  readonly startPool: () => PlanningPool;
  /** How long to leave the machine to whatever else starts. */
  readonly delayMs: number;
  /** Told where no thread could be started; planning stays in the process then. */
  readonly onFailure: (error: unknown) => void;
}

export function handedOver({ first, startPool, delayMs, onFailure }: HandOver): Planner {
  // The one reference to the first, so that it is garbage once the threads have taken over.
  let current = first;
  let pool: PlanningPool | undefined;
  let isClosed = false;
  const timer = setTimeout(() => {
    const started = (pool = startPool());
    started.ready.then(
      () => {
        const before = current;
        current = started;
        return before.close();
      },
      (error: unknown) => {
        // A thread that was ended before it could start has not failed.
        if (!isClosed) onFailure(error);
      },
    );
  }, delayMs);
  timer.unref();
  return {
    plan: (operation, options) => current.plan(operation, options),
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await Promise.all([current.close(), pool === current ? undefined : pool?.close()]);
    },
  };
}

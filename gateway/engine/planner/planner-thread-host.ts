// A planner in a thread.
import { startThread } from '../start-thread.js';
import type { PlannerHost } from './planner-host.js';
import type { FromWorker, PlannerTask } from './worker-messages.js';

/**
 * Between plans a thread keeps this much room for new objects; the default of three times 16 MB makes no plan quicker.
 */
const youngMegabytes = 6;

export function startPlannerThread(workerData: PlannerTask, heapMegabytes: number): PlannerHost {
  const worker = startThread(new URL('./planner-worker.js', import.meta.url), workerData, {
    maxOldGenerationSizeMb: heapMegabytes,
    maxYoungGenerationSizeMb: youngMegabytes,
  });
  return {
    say: (message) => {
      worker.postMessage(message);
    },
    listen: ({ said, failed, ended }) => {
      worker.on('message', (message: FromWorker) => {
        said(message);
      });
      worker.on('error', failed);
      worker.on('exit', ended);
    },
    end: () => worker.terminate().then(() => undefined),
  };
}

// A planner in a thread, built or straight from its source.
import { Worker } from 'node:worker_threads';
import type { PlannerHost } from './planner-host.js';
import type { FromWorker, PlannerTask } from './worker-messages.js';

/**
 * The room for new objects, which a thread keeps between plans too. More makes no plan quicker, but a planner of a large
 * supergraph is made a fifth faster with ten times this.
 */
function youngMegabytes({ supergraphSdl }: PlannerTask): number {
  return 6 + Math.round((40 * Math.max(0, supergraphSdl.length - largeSupergraph)) / 1_000_000);
}

/** In characters. */
const largeSupergraph = 300_000;

export function startPlannerThread(workerData: PlannerTask, heapMegabytes: number): PlannerHost {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(`planner-worker.${isSource ? 'ts' : 'js'}`, import.meta.url);
  const options = {
    workerData,
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes,
      maxYoungGenerationSizeMb: youngMegabytes(workerData),
    },
  };
  // A thread does not inherit the loader that runs the sources: it brings its own.
  const worker = isSource
    ? new Worker(
        `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry.href)}); });`,
        { ...options, eval: true },
      )
    : new Worker(entry, options);
  worker.unref();
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

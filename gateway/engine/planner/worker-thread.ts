// Starting the planner's thread, built or straight from its source.
import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './worker-messages.js';

/**
 * Between plans a thread keeps this much room for new objects; the default of three times 16 MB makes no plan quicker.
 */
const youngMegabytes = 6;

/** @param heapMegabytes what the thread's heap may grow to; past it the thread ends, and nothing else */
export function startWorkerThread(workerData: WorkerTask, heapMegabytes: number): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(`planner-worker.${isSource ? 'ts' : 'js'}`, import.meta.url);
  const options = {
    workerData,
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes,
      maxYoungGenerationSizeMb: youngMegabytes,
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
  return worker;
}

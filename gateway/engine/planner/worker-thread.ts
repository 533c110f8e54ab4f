// Starting the planner's thread, built or straight from its source.
import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './worker-messages.js';

/** @param heapMegabytes what the thread's heap may grow to; past it the thread ends, and nothing else */
export function startWorkerThread(workerData: WorkerTask, heapMegabytes: number): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(`planner-worker.${isSource ? 'ts' : 'js'}`, import.meta.url);
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } };
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

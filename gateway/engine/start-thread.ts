// Starts a thread from a module of the gateway, built or straight from its source.
import { Worker, type ResourceLimits } from 'node:worker_threads';

/**
 * @param entry the module as it is built, such as `new URL('./supergraph-worker.js', import.meta.url)`
 * @returns a thread that keeps no process alive
 */
export function startThread(entry: URL, workerData: unknown, resourceLimits: ResourceLimits): Worker {
  const options = { workerData, resourceLimits };
  const worker = import.meta.url.endsWith('.ts')
    ? startFromSource(entry.href.replace(/\.js$/, '.ts'), options)
    : new Worker(entry, options);
  worker.unref();
  return worker;
}

/** A thread does not inherit the loader that runs the sources: it brings its own. */
function startFromSource(href: string, options: { workerData: unknown; resourceLimits: ResourceLimits }) {
  return new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(href)}); });`,
    { ...options, eval: true },
  );
}

/** Whether a thread ended since it needed more memory than it was given. */
export function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

// Reads a supergraph in a thread of its own, so that requests are answered meanwhile.
import { once } from 'node:events';
import { isOutOfMemory, startThread } from '../start-thread.js';
import type { ReadingTask } from './supergraph-worker.js';
import type { SupergraphOutline } from './supergraph-outline.js';

/**
 * @param heapMegabytes what it may take
 * @throws where the supergraph cannot be used; the message says why
 */
export async function readInThread(task: ReadingTask, heapMegabytes: number): Promise<SupergraphOutline> {
  const thread = startThread(new URL('./supergraph-worker.js', import.meta.url), task, {
    maxOldGenerationSizeMb: heapMegabytes,
  });
  try {
    const [outline] = (await once(thread, 'message')) as [SupergraphOutline];
    return outline;
  } catch (cause) {
    if (!(cause instanceof Error && isOutOfMemory(cause))) throw cause;
    throw new Error(`Reading it takes more than ${String(heapMegabytes)} MB of memory.`, { cause });
  } finally {
    await thread.terminate();
  }
}

// A thread that reads an embedded database on behalf of another, one statement after another.
import { Worker } from 'node:worker_threads';
import type { ReadAnswer, ReadQuestion } from './reading-worker.js';

export interface ReadAway {
  /** A list for each column, as JSON. */
  readonly cell: string;
  /** What the statement took, without the way here. */
  readonly ms: number;
}

export interface ReadingThread {
  /** @throws Error as the driver's, with its code */
  read(sql: string, parameters: readonly unknown[]): Promise<ReadAway>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: ReadAway) => void;
  readonly reject: (error: Error) => void;
}

/** @param onEnd told when it is of no more use, whatever ended it */
export function startReadingThread(path: string, onEnd: () => void): ReadingThread {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const worker = startWorker(path);
  // While nobody waits for it, it keeps no process alive.
  worker.unref();
  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    return one;
  };
  const failAll = (error: Error): void => {
    for (const id of [...waiting.keys()]) settle(id)?.reject(error);
  };
  worker.on('message', ({ id, ...answer }: ReadAnswer) => {
    const one = settle(id);
    if ('failure' in answer) one?.reject(Object.assign(new Error(answer.failure.message), answer.failure));
    else one?.resolve(answer);
  });
  worker.on('error', failAll);
  worker.on('exit', () => {
    onEnd();
    failAll(new Error('the reading thread has ended'));
  });
  return {
    read: (sql, parameters) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.ref();
        worker.postMessage({ id: asked, sql, parameters } satisfies ReadQuestion);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}

function startWorker(path: string): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(`reading-worker.${isSource ? 'ts' : 'js'}`, import.meta.url);
  if (!isSource) return new Worker(entry, { workerData: path });
  // A thread does not inherit the loader that runs the sources: it brings its own.
  const loading = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry.href)}); });`;
  return new Worker(loading, { workerData: path, eval: true });
}

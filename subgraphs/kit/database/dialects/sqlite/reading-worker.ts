// The thread of `reading-thread`: a connection of its own to the same file, on which nothing can be written.
import { parentPort, workerData } from 'node:worker_threads';
import { connectToFile } from './connection.js';

export interface ReadQuestion {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export type ReadAnswer = { readonly id: number } & (
  | { readonly cell: string; readonly ms: number }
  | { readonly failure: { readonly message: string; readonly code?: string } }
);

const connection = connectToFile(workerData as string, [
  'pragma query_only = on',
  'pragma mmap_size = 268435456',
  // Beside the map little else is needed.
  'pragma cache_size = -8192',
]);

parentPort?.on('message', (question: ReadQuestion) => {
  parentPort?.postMessage(answerTo(question));
});

function answerTo({ id, sql, parameters }: ReadQuestion): ReadAnswer {
  try {
    const statement = connection.prepare(sql).select;
    if (statement === undefined) throw new Error(`no SELECT with distinct column names: ${sql}`);
    const start = performance.now();
    const cell = statement.cell(parameters);
    return { id, cell, ms: performance.now() - start };
  } catch (error) {
    const { message = '', code } = error as { message?: string; code?: string };
    return { id, failure: { message, ...(code !== undefined && { code }) } };
  }
}

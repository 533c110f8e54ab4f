// The thread that reads a supergraph: says what the gateway has to know of it, and ends.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { readSupergraph } from './read-supergraph.js';
import { outlineOf } from './supergraph-outline.js';

/** What the thread is started with. */
export interface ReadingTask {
  readonly supergraphSdl: string;
  /** Whether the supergraph needs no check of its own. */
  readonly isTrusted: boolean;
}

// The thread that answers goes first where cores are few. Elsewhere than on Linux it would be the whole process.
if (process.platform === 'linux') setPriority(10);
const { supergraphSdl, isTrusted } = workerData as ReadingTask;
parentPort?.postMessage(outlineOf(readSupergraph(supergraphSdl, { isTrusted })));

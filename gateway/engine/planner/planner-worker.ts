// The thread that plans: it makes its own planner from the supergraph, and answers one question at a time.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'graphql';
import { loadPlanner } from './load-planner.js';
import {
  failureMessage,
  plannedMessage,
  type FromWorker,
  type ToWorker,
  type WorkerTask,
} from './worker-messages.js';

const port = parentPort;
if (port === null) throw new Error('the planner’s worker runs as a worker only');
const { kind, supergraphSdl } = workerData as WorkerTask;

// The thread that answers goes first where cores are few. Elsewhere than on Linux it would be the whole process.
if (process.platform === 'linux') setPriority(10);

const say = (message: FromWorker): void => {
  port.postMessage(message);
};
let underWay: AbortController | undefined;

const makePlan = await loadPlanner(kind, supergraphSdl);
port.on('message', (message: ToWorker) => {
  if (message.kind === 'abort') underWay?.abort();
  else void answer(message.text, message.operationName).then(say);
});
say({ kind: 'ready' });

async function answer(text: string, operationName: string | undefined): Promise<FromWorker> {
  const { signal } = (underWay = new AbortController());
  try {
    return plannedMessage(
      await makePlan({ document: parse(text, { noLocation: true }), operationName }, signal),
    );
  } catch (error) {
    return failureMessage(error);
  }
}

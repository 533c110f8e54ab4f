// The thread that plans.
import { parentPort, workerData } from 'node:worker_threads';
import { plansFor } from './plans-for.js';
import type { FromWorker, PlannerTask, ToWorker } from './worker-messages.js';

const port = parentPort;
if (port === null) throw new Error('the planner’s worker runs as a worker only');

const heard = await plansFor(workerData as PlannerTask, (message: FromWorker) => {
  port.postMessage(message);
});
port.on('message', (message: ToWorker) => {
  heard(message);
});

// The planning itself, wherever it runs: makes a planner from the supergraph, and answers one question at a time.
import { setPriority } from 'node:os';
import type { Supergraph } from '@apollo/federation-internals';
import { parse } from 'graphql';
import { loadPlanner } from './load-planner.js';
import {
  failureMessage,
  plannedMessage,
  type FromWorker,
  type PlannerTask,
  type ToWorker,
} from './worker-messages.js';

/** Takes what the gateway says. */
export type Heard = (message: ToWorker) => void;

/**
 * Says that it is ready when it returns.
 *
 * @throws where the supergraph is to be read and cannot be used
 */
export async function plansFor(task: PlannerTask, say: (message: FromWorker) => void): Promise<Heard> {
  // The thread that answers goes first where cores are few. Elsewhere than on Linux it would be the whole process.
  if (process.platform === 'linux') setPriority(10);
  let underWay: AbortController | undefined;
  const { makePlan, prepare } = await loadPlanner(task.kind, task.supergraphSdl, await read(task, say));
  say({ kind: 'ready' });
  setImmediate(() => {
    try {
      prepare();
    } catch {
      // The first plan will fail for the same reason, and its caller gets the error.
    }
    say({ kind: 'prepared' });
  });
  return (message) => {
    if (message.kind === 'abort') underWay?.abort();
    else if (message.kind === 'plan') void answer(message.text, message.operationName).then(say);
  };

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
}

/** @returns the supergraph as it was built, where the task is to read it */
async function read(
  { supergraphSdl, reading }: PlannerTask,
  say: (message: FromWorker) => void,
): Promise<Supergraph | undefined> {
  if (reading === undefined) return undefined;
  const { readSupergraph } = await import('../reading/read-supergraph.js');
  const { outlineOf } = await import('../reading/supergraph-outline.js');
  const supergraph = readSupergraph(supergraphSdl, reading);
  say({ kind: 'read', outline: outlineOf(supergraph) });
  return supergraph;
}

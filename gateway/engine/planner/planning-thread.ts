// One planning thread: starts, answers one plan at a time, and ends a plan that takes too long, with itself if it must.
import type { SupergraphOutline } from '../reading/supergraph-outline.js';
import type { PlanNode } from './plan.js';
import { PlanTimeout } from './planner.js';
import { planOf, type FromWorker, type PlannerTask } from './worker-messages.js';
import { startPlannerHost } from './planner-host.js';

export interface PlanningThread {
  /** Of the supergraph, where the task is to read it; fails where the supergraph cannot be used. */
  readonly outline: Promise<SupergraphOutline>;
  /** Settles when it can plan; fails where it ended before. */
  readonly ready: Promise<void>;
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** @throws PlanTimeout where the plan was ended by its limit */
  plan(text: string, operationName: string | undefined): Promise<PlanNode | undefined>;
  end(): Promise<void>;
}

export interface ThreadLimits {
  readonly timeLimitMs: number;
  readonly heapMegabytes: number;
}

/** How long a planner that can be interrupted gets to stop by itself, so that its thread may live on. */
const abortGraceMs = 250;

export function startPlanningThread(
  task: PlannerTask,
  { timeLimitMs, heapMegabytes }: ThreadLimits,
): PlanningThread {
  const host = startPlannerHost(task, heapMegabytes);
  let failure: Error | undefined;
  let isReady = false;
  let listener: { answered: (answer: FromWorker) => void; failed: (error: Error) => void } | undefined;
  let outlined: (outline: SupergraphOutline) => void;
  let preparing: { done: () => void; failed: (error: Error) => void };
  const prepared = new Promise<void>((done, failed) => {
    preparing = { done, failed };
  });
  prepared.catch(() => undefined);
  const read = new Promise<SupergraphOutline>((resolve) => {
    outlined = resolve;
  });

  const ended = new Promise<void>((resolve) => {
    host.listen({
      said: (answer) => {
        if (answer.kind === 'read') outlined(answer.outline);
        else if (answer.kind === 'prepared') preparing.done();
        else listener?.answered(answer);
      },
      failed: (error) => (failure = error),
      ended: () => {
        const reason = whyEnded(failure, isReady, heapMegabytes);
        preparing.failed(reason);
        listener?.failed(reason);
        listener = undefined;
        resolve();
      },
    });
  });
  const nextMessage = (): Promise<FromWorker> =>
    new Promise((answered, failed) => {
      listener = { answered, failed };
    });

  const plan = async (text: string, operationName: string | undefined): Promise<PlanNode | undefined> => {
    // The limit is for the plan: what a thread needs before its first one is not counted.
    await prepared;
    const answer = nextMessage();
    host.say({ kind: 'plan', text, operationName });
    const watch = { isLate: false };
    let ending: NodeJS.Timeout | undefined;
    const limit = setTimeout(() => {
      watch.isLate = true;
      if (task.kind === 'apollo') void host.end();
      else {
        host.say({ kind: 'abort' });
        ending = setTimeout(() => void host.end(), abortGraceMs);
      }
    }, timeLimitMs);
    try {
      return planOf(await answer);
    } catch (error) {
      throw watch.isLate ? new PlanTimeout('time') : error;
    } finally {
      clearTimeout(limit);
      clearTimeout(ending);
    }
  };

  const ready = nextMessage().then((first) => {
    if (first.kind !== 'ready') planOf(first);
    isReady = true;
  });
  ready.catch(() => undefined);
  // One that was not read is never planned for.
  const outline = Promise.race([read, ready.then(() => read)]);
  outline.catch(() => undefined);
  return { outline, ready, ended, plan, end: () => host.end() };
}

function whyEnded(failure: Error | undefined, isReady: boolean, heapMegabytes: number): Error {
  if (failure === undefined) return new Error('the planner’s thread has ended');
  if (!('code' in failure) || failure.code !== 'ERR_WORKER_OUT_OF_MEMORY') return failure;
  if (isReady) return new PlanTimeout('memory');
  return new Error(`the planner’s thread needs more than ${heapMegabytes} MB to read the supergraph`);
}

// One planning thread: starts, answers one plan at a time, and ends a plan that takes too long, with itself if it must.
import type { PlanNode } from './plan.js';
import { PlanTimeout } from './planner.js';
import { readAnswer, type FromWorker, type ToWorker, type WorkerTask } from './worker-messages.js';
import { startWorkerThread } from './worker-thread.js';

export interface PlanningThread {
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
  task: WorkerTask,
  { timeLimitMs, heapMegabytes }: ThreadLimits,
): PlanningThread {
  const worker = startWorkerThread(task, heapMegabytes);
  const say = (message: ToWorker): void => {
    worker.postMessage(message);
  };
  let failure: Error | undefined;
  let listener: { answered: (answer: FromWorker) => void; failed: (error: Error) => void } | undefined;

  worker.on('message', (answer: FromWorker) => listener?.answered(answer));
  worker.on('error', (error) => (failure = error));
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      const isOutOfMemory = failure && 'code' in failure && failure.code === 'ERR_WORKER_OUT_OF_MEMORY';
      listener?.failed(
        isOutOfMemory ? new PlanTimeout('memory') : (failure ?? new Error('the planner’s thread has ended')),
      );
      listener = undefined;
      resolve();
    });
  });
  const nextMessage = (): Promise<FromWorker> =>
    new Promise((answered, failed) => {
      listener = { answered, failed };
    });

  const plan = async (text: string, operationName: string | undefined): Promise<PlanNode | undefined> => {
    const answer = nextMessage();
    say({ kind: 'plan', text, operationName });
    const watch = { isLate: false };
    let ending: NodeJS.Timeout | undefined;
    const limit = setTimeout(() => {
      watch.isLate = true;
      if (task.kind === 'apollo') void worker.terminate();
      else {
        say({ kind: 'abort' });
        ending = setTimeout(() => void worker.terminate(), abortGraceMs);
      }
    }, timeLimitMs);
    try {
      return readAnswer(await answer);
    } catch (error) {
      throw watch.isLate ? new PlanTimeout('time') : error;
    } finally {
      clearTimeout(limit);
      clearTimeout(ending);
    }
  };

  const ready = nextMessage().then(() => undefined);
  ready.catch(() => undefined);
  return { ready, ended, plan, end: () => worker.terminate().then(() => undefined) };
}

// Planning in threads: at most so many plans at once, the others in a queue that is bounded in length and in time. A
// plan that is ended takes its thread along; another takes its place, and nothing in the queue is lost.
import { print } from 'graphql';
import type { SupergraphOutline } from '../reading/supergraph-outline.js';
import type { PlanNode } from './plan.js';
import { PlannerBusy, type Planner } from './planner.js';
import { PlanningQueue, type Waiting } from './planning-queue.js';
import { startPlanningThread, type PlanningThread, type ThreadLimits } from './planning-thread.js';
import type { PlannerTask } from './worker-messages.js';

export interface PoolLimits extends ThreadLimits {
  readonly maximumConcurrent: number;
  readonly maximumWaiting: number;
  readonly waitLimitMs: number;
}

export interface PlanningPool extends Planner {
  /** Of the supergraph, where the task is to read it: the first thread does. Fails where it cannot be used. */
  readonly outline: Promise<SupergraphOutline>;
  /** Settles when the first thread can plan; fails where it could not start. */
  readonly ready: Promise<void>;
}

interface WaitingOperation extends Waiting {
  readonly text: string;
  readonly operationName: string | undefined;
  readonly resolve: (plan: PlanNode | undefined) => void;
  readonly reject: (reason: unknown) => void;
  /** Takes it out of the queue for good, and stops what watches over its waiting. */
  readonly leave: () => void;
}

interface Member {
  readonly thread: PlanningThread;
  state: 'starting' | 'idle' | 'busy';
  /** Whether half the time limit of its plan is over. */
  isLate: boolean;
}

export function createPlanningPool(firstTask: PlannerTask, limits: PoolLimits): PlanningPool {
  const { kind, supergraphSdl } = firstTask;
  const { maximumConcurrent, maximumWaiting, waitLimitMs, timeLimitMs } = limits;
  const members = new Set<Member>();
  const queue = new PlanningQueue<WaitingOperation>(maximumWaiting);
  let isClosed = false;

  const inState = (state: Member['state']): Member[] =>
    [...members].filter((member) => member.state === state);

  function start(task: PlannerTask): Pick<PlanningPool, 'outline' | 'ready'> {
    const thread = startPlanningThread(task, limits);
    const member: Member = { thread, state: 'starting', isLate: false };
    members.add(member);
    const ready = thread.ready.then(() => {
      member.state = 'idle';
      proceed();
    });
    ready.catch((error: unknown) => {
      members.delete(member);
      // Whoever comes next tries again; those here would wait for nothing.
      if (members.size === 0) rejectWaiting(error);
    });
    void thread.ended.then(() => {
      // One that could not start would not start again either: that is told where its start is waited for.
      if (member.state !== 'starting' && members.delete(member)) proceed();
    });
    return { outline: thread.outline, ready };
  }

  function proceed(): void {
    if (isClosed) return;
    for (const member of inState('idle')) {
      const next = queue.next();
      if (next === undefined || inState('busy').length >= maximumConcurrent) break;
      next.leave();
      void run(member, next);
    }
    // A thread takes as long to start as several plans take: it is started before a late plan's own is ended.
    const wanted =
      Math.max(1, Math.min(maximumConcurrent, inState('busy').length + queue.size)) +
      ([...members].some(({ isLate }) => isLate) ? 1 : 0);
    while (members.size < wanted) start({ kind, supergraphSdl });
    const [surplus] = inState('idle');
    if (surplus !== undefined && members.size > Math.max(wanted, maximumConcurrent)) {
      members.delete(surplus);
      void surplus.thread.end();
    }
  }

  async function run(
    member: Member,
    { text, operationName, resolve, reject }: WaitingOperation,
  ): Promise<void> {
    member.state = 'busy';
    const late = setTimeout(() => {
      member.isLate = true;
      proceed();
    }, timeLimitMs / 2);
    try {
      resolve(await member.thread.plan(text, operationName));
    } catch (error) {
      reject(error);
    } finally {
      clearTimeout(late);
      member.state = 'idle';
      member.isLate = false;
      proceed();
    }
  }

  function rejectWaiting(reason: unknown): void {
    for (const waiting of queue.all()) {
      waiting.leave();
      waiting.reject(reason);
    }
  }

  return {
    ...start(firstTask),
    plan: ({ document, text = print(document), operationName }, { signal, isKnown = false } = {}) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw new Error('the planner is closed');
        signal?.throwIfAborted();
        const giveUp = (reason: Error): void => {
          waiting.leave();
          reject(reason);
        };
        const onAbort = (): void => {
          giveUp(signal?.reason as Error);
        };
        const patience = setTimeout(() => {
          giveUp(new PlannerBusy());
        }, waitLimitMs);
        signal?.addEventListener('abort', onAbort);
        const waiting: WaitingOperation = {
          isKnown,
          giveWay: () => {
            giveUp(new PlannerBusy());
          },
          text,
          operationName,
          resolve,
          reject,
          leave: () => {
            queue.delete(waiting);
            clearTimeout(patience);
            signal?.removeEventListener('abort', onAbort);
          },
        };
        if (!queue.add(waiting)) giveUp(new PlannerBusy());
        proceed();
      }),
    close: async () => {
      isClosed = true;
      rejectWaiting(new Error('the planner is closed'));
      await Promise.all([...members].map(({ thread }) => thread.end()));
    },
  };
}

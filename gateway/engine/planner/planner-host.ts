// Where a planner runs beside the thread that answers: a thread of this process, or a process of its own.
import type { FromWorker, PlannerTask, ToWorker } from './worker-messages.js';
import { startPlannerProcess } from './planner-process-host.js';
import { startPlannerThread } from './planner-thread-host.js';

export interface PlannerHost {
  say(message: ToWorker): void;
  /** Told of what it says, of what it failed with, and once of its end, after which nothing is told any more. */
  listen(listener: HostListener): void;
  end(): Promise<void>;
}

export interface HostListener {
  said(message: FromWorker): void;
  failed(error: Error): void;
  ended(): void;
}

/**
 * Hive's planner has a process of its own: where it meets what its authors did not expect, its native code ends the
 * whole process that it runs in.
 *
 * @param heapMegabytes what its heap may grow to; past it the host ends, and nothing else
 */
export function startPlannerHost(task: PlannerTask, heapMegabytes: number): PlannerHost {
  return task.kind === 'hive'
    ? startPlannerProcess(task, heapMegabytes)
    : startPlannerThread(task, heapMegabytes);
}

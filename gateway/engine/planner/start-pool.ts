// The threads that plan for one supergraph: whether there are any from the start, and within which limits.
import { createPlanningPool, type PlanningPool } from './planning-pool.js';
import type { PlannerKind, PlannerSettings } from './planner-settings.js';
import type { PlannerTask } from './worker-messages.js';

export interface PoolOptions extends PlannerSettings {
  readonly supergraphSdl: string;
}

/** Long enough for a thread to start over a large supergraph. */
const waitLimitMs = 10_000;
const maximumWaiting = 100;

/** Up to this many characters of SDL a planner is made in the process in well under a second. */
const smallSupergraph = 300_000;

/** Whether nothing is planned before the first thread can plan. */
export function startsInThread({ placement, supergraphSdl }: PoolOptions): boolean {
  return placement === 'worker' || (placement === 'auto' && supergraphSdl.length > smallSupergraph);
}

/** @param reading given where the first thread is to tell the supergraph's outline */
export function startPool(
  kind: PlannerKind,
  { supergraphSdl, timeLimitMs, maximumConcurrent }: PoolOptions,
  reading?: PlannerTask['reading'],
): PlanningPool {
  return createPlanningPool(
    { kind, supergraphSdl, ...(reading && { reading }) },
    {
      timeLimitMs,
      maximumConcurrent,
      maximumWaiting,
      waitLimitMs,
      heapMegabytes: heapMegabytes(supergraphSdl),
    },
  );
}

/** A planner's own heap is about a hundred times its supergraph's text; as much again and more is for the plan. */
function heapMegabytes(supergraphSdl: string): number {
  return 384 + Math.ceil((200 * supergraphSdl.length) / 1_000_000);
}

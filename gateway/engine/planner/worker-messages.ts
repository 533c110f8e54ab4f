// What the planner's worker and the gateway say to each other: plain values, and errors that keep their kind.
import type { SupergraphOutline } from '../reading/supergraph-outline.js';
import { UnsupportedPlan, type PlanNode, type UnsupportedReason } from './plan.js';
import type { PlannerKind } from './planner-settings.js';

/** What a planner is started with. */
export interface PlannerTask {
  readonly kind: PlannerKind;
  readonly supergraphSdl: string;
  /** Given where the supergraph is to be checked, and its outline to be told, before anything is planned. */
  readonly reading?: { readonly isTrusted: boolean };
}

/** One plan is asked for at a time; `abort` is about that one. */
export type ToWorker =
  | { readonly kind: 'plan'; readonly text: string; readonly operationName?: string | undefined }
  | { readonly kind: 'abort' }
  /** Said first, to a process alone: a thread is started with its task. */
  | { readonly kind: 'start'; readonly task: PlannerTask };

/**
 * `read` where it was to read, `ready` once it can plan, `prepared` once the first plan takes no longer than others, then
 * one answer for every plan asked for.
 */
export type FromWorker =
  | { readonly kind: 'read'; readonly outline: SupergraphOutline }
  | { readonly kind: 'ready' | 'prepared' }
  | { readonly kind: 'planned'; readonly plan?: string | undefined }
  | { readonly kind: 'unsupported'; readonly reason: UnsupportedReason; readonly field?: string | undefined }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly stack: string };

/** A plan as text: it crosses between threads, and is parsed, faster than as an object. */
export function plannedMessage(plan: PlanNode | undefined): FromWorker {
  return { kind: 'planned', plan: plan && JSON.stringify(plan) };
}

export function failureMessage(error: unknown): FromWorker {
  if (error instanceof UnsupportedPlan) {
    const { reason, field } = error;
    return { kind: 'unsupported', reason, field };
  }
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'failed', name, message, stack };
}

/** The plan of an answer, or what it failed with. */
export function planOf(answer: FromWorker): PlanNode | undefined {
  switch (answer.kind) {
    case 'planned':
      return answer.plan === undefined ? undefined : (JSON.parse(answer.plan) as PlanNode);
    case 'unsupported':
      throw new UnsupportedPlan(answer.reason, answer.field);
    case 'failed': {
      const { name, message, stack } = answer;
      throw Object.assign(new Error(message), { name, stack });
    }
    case 'read':
    case 'ready':
    case 'prepared':
      throw new Error('the planner’s worker answered before it was asked');
  }
}

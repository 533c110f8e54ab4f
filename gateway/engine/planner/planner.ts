// What the engine asks of a planner, and how a planner says no.
import { GraphQLError, type DocumentNode } from 'graphql';
import type { ErrorCode } from '../../../schema/errors/catalogue.js';
import type { PlanNode } from './plan.js';

/** One operation of a document that is valid against the API schema. */
export interface PlannedOperation {
  readonly document: DocumentNode;
  /** The document as text, where it is at hand. */
  readonly text?: string | undefined;
  readonly operationName: string | undefined;
}

export interface PlanOptions {
  /** Aborts when the caller waits no more; a plan that others wait for goes on. */
  readonly signal?: AbortSignal | undefined;
  /** Whether the operation was answered before: it is planned before those that were not. */
  readonly isKnown?: boolean | undefined;
}

export interface Planner {
  /**
   * Plans one operation.
   *
   * @returns the plan; undefined where nothing has to be fetched
   * @throws UnsupportedPlan where the plan needs what this engine does not do, PlanTimeout where it takes too much,
   *   PlannerBusy where too many others wait, the signal's reason where it aborts
   */
  plan(operation: PlannedOperation, options?: PlanOptions): Promise<PlanNode | undefined>;
  /** Ends whatever runs for it, once the plans under way have ended or had their time. */
  close(): Promise<void>;
}

/** A plan that took more time or memory than one plan may. */
export class PlanTimeout extends GraphQLError {
  override readonly name = 'PlanTimeout';

  constructor(limit: 'time' | 'memory') {
    super(
      `Planning this operation takes more ${limit} than one operation may. Ask for less at once: fewer fields, less nesting, or several operations instead of one.`,
      { extensions: { code: 'PLAN_TOO_EXPENSIVE' satisfies ErrorCode } },
    );
  }
}

/** More operations wait to be planned than the gateway lets wait. */
export class PlannerBusy extends GraphQLError {
  override readonly name = 'PlannerBusy';

  constructor() {
    super('Too many new operations wait to be planned. Try again in a moment.', {
      extensions: { code: 'GATEWAY_BUSY' satisfies ErrorCode },
    });
  }
}

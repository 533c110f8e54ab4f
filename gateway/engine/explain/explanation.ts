// What answering an operation would take, found out without asking anybody.
import type { PlanNode } from '../planner/plan.js';

export interface Explanation {
  /** Key sets are asked for before anything is planned: those of one round at once, and one round after another. */
  readonly keySetRounds: readonly (readonly KeySetStep[])[];
  /** Undefined where nothing has to be fetched. */
  readonly plan: PlanNode | undefined;
}

/** A question for keys of an entity. */
export interface KeySetStep {
  readonly service: string;
  /** The root field that is asked. */
  readonly field: string;
  readonly entity: string;
  /** The condition of the client's operation: `placements(where.person)`. */
  readonly condition: string;
  /** What takes the keys: `placements(where.personKeys)`. */
  readonly fills: string;
}

// What the engine asks of a planner.
import type { DocumentNode } from 'graphql';
import type { PlanNode } from './plan.js';

export interface Planner {
  /**
   * Plans one operation of a valid document.
   *
   * @returns the plan; undefined where nothing has to be fetched
   * @throws UnsupportedPlan where the plan needs what this engine does not do
   */
  plan(document: DocumentNode, operationName: string | undefined): Promise<PlanNode | undefined>;
}

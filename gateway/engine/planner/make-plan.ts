// The work of planning itself, wherever it runs: in a worker or in the process.
import type { DocumentNode } from 'graphql';
import type { PlanNode } from './plan.js';

/**
 * Plans one operation of a valid document; undefined where nothing has to be fetched.
 *
 * @param signal ends the work where the planner can be interrupted; Apollo's cannot
 * @throws UnsupportedPlan where the plan needs what this engine does not do
 */
export type MakePlan = (
  operation: { readonly document: DocumentNode; readonly operationName: string | undefined },
  signal?: AbortSignal,
) => PlanNode | undefined | Promise<PlanNode | undefined>;

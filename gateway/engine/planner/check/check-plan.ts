// Looks a plan through before anybody runs it. Both planners have faults that no executor sees in a plan and that answer
// wrongly without an error: the plan is carried out without data, and has to come by what the client asks for.
import { Kind, getOperationAST, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import type { PlanNode } from '../plan.js';
import { visitFetches } from '../visit-plan.js';
import { assignmentsOf } from './assignments.js';
import { carryOut, fetchReader } from './carry-out.js';
import { refuseHoles } from './covers.js';
import { PlanFault } from './fault.js';
import { checkedGraph, type CheckedGraph } from './schemas.js';
import { refuseInvalid } from './sent-documents.js';
import { withUnsharedTypes } from './unshared-types.js';

export interface PlannedDocument {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

/** What is wrong with a plan; undefined where it is right. No plan is a plan that asks nobody. */
export type CheckPlan = (plan: PlanNode | undefined, operation: PlannedDocument) => PlanFault | undefined;

export interface PlanChecker {
  /** Reads what it needs of the supergraph. The first check does it where it was not done before. */
  prepare(): void;
  readonly check: CheckPlan;
  /** The plan with what its planner is known to leave out. */
  complete(plan: PlanNode, operation: PlannedDocument): PlanNode;
}

export function planChecker(supergraphSdl: string): PlanChecker {
  let read: CheckedGraph | undefined;
  const graph = (): CheckedGraph => (read ??= checkedGraph(supergraphSdl));
  return {
    prepare: () => void graph(),
    complete: (plan, operation) => withUnsharedTypes(graph(), plan, operation),
    check: (plan, operation) => {
      try {
        refuseWrong(graph(), plan, operation);
        return undefined;
      } catch (error) {
        if (error instanceof PlanFault) return error;
        throw error;
      }
    },
  };
}

function refuseWrong(
  graph: CheckedGraph,
  plan: PlanNode | undefined,
  { document, operationName }: PlannedDocument,
): void {
  const operation = getOperationAST(document, operationName);
  const root = operation && graph.schema.getRootType(operation.operation);
  if (!operation || !root) throw new Error('the operation that was planned is not in its document');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const read = fetchReader();
  if (plan)
    visitFetches(plan, (fetch) => {
      refuseInvalid(graph.subgraph(fetch.service), read(fetch));
    });
  const nothing = [{ types: new Set([root.name]), fields: new Map() }];
  const definitions = [operation, ...fragments.values()];
  for (const assignment of assignmentsOf({ kind: Kind.DOCUMENT, definitions })) {
    const known = plan === undefined ? nothing : carryOut(graph, plan, nothing, assignment, read);
    refuseHoles(graph, { schema: graph.schema, fragments, assignment }, operation, known);
  }
}

// Whether the subgraphs would take what a plan sends them.
import { validate, type DocumentNode } from 'graphql';
import { PlanFault } from './fault.js';
import type { CheckedSubgraph } from './schemas.js';

/** @throws PlanFault where the document is not valid against the subgraph's schema */
export function refuseInvalid({ schema, name }: CheckedSubgraph, document: DocumentNode): void {
  const [error] = validate(schema, document, undefined, { maxErrors: 1 });
  if (error) throw new PlanFault(name, `it is sent what is not valid: ${error.message}`);
}

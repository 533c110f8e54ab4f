// Planners read a document's numbers as doubles and write them anew. A number for a scalar that may hold more is planned as
// a text that stands for it, and has its own digits back in what is sent to subgraphs.
import { randomUUID } from 'node:crypto';
import {
  GraphQLFloat,
  GraphQLInt,
  Kind,
  TypeInfo,
  getNamedType,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FloatValueNode,
  type GraphQLSchema,
  type IntValueNode,
  type StringValueNode,
} from 'graphql';
import { visitPlan } from './planner/visit-plan.js';
import type { PlanNode } from './planner/plan.js';

/** Nobody outside can know it, so no text of a client's is taken for a number. */
const mark = `exact number ${randomUUID()} `;
const marked = new RegExp(`"${mark}([^"]+)"`, 'g');
const mayBeConcerned = /[\d.]{16}|[eE][+-]?\d|\.\d*0(?!\d)|\.0{5}|-0/;

/** The document with such texts in place of the numbers that a planner would write otherwise. */
export function withMarkedNumbers(
  schema: GraphQLSchema,
  document: DocumentNode,
  source: string,
): DocumentNode {
  if (!mayBeConcerned.test(source)) return document;
  const types = new TypeInfo(schema);
  const markNumber = (node: IntValueNode | FloatValueNode): StringValueNode | undefined => {
    const type = getNamedType(types.getInputType());
    // What is within a custom scalar has no type of its own.
    if (type === GraphQLInt || type === GraphQLFloat || String(Number(node.value)) === node.value)
      return undefined;
    return { kind: Kind.STRING, value: `${mark}${node.value}` };
  };
  return visit(document, visitWithTypeInfo(types, { IntValue: markNumber, FloatValue: markNumber }));
}

/** A plan of such a document, with the numbers as the client wrote them. */
export function planWithOwnNumbers(plan: PlanNode): PlanNode {
  return visitPlan<PlanNode>(plan, {
    fetch: (node) => ({ ...node, document: withOwnNumbers(node.document) }),
    batchFetch: (node) => ({ ...node, document: withOwnNumbers(node.document) }),
    sequence: (nodes) => ({ kind: 'sequence', nodes }),
    parallel: (nodes) => ({ kind: 'parallel', nodes }),
    condition: (node, whenTrue, whenFalse) => ({ ...node, whenTrue, whenFalse }),
    flatten: (node, flattened) => ({ ...node, node: flattened }),
  });
}

/** The text of a document that was planned so, with the numbers as the client wrote them. */
export function withOwnNumbers(text: string): string {
  // Beside a text there need be no space, beside a number there must.
  return text.includes(mark) ? text.replaceAll(marked, ' $1 ') : text;
}

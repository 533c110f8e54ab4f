// A plan as clients get to see it, as JSON: the nodes and names that readers of Apollo's plans know, and no detail of how
// this engine carries them out.
import { visitPlan } from '../planner/visit-plan.js';
import type { BatchFetchNode, FetchNode, PathSegment, PlanNode, RequiredSelection } from '../planner/plan.js';
import type { Explanation, KeySetStep } from './explanation.js';

export type ShownNode =
  | { readonly kind: 'Sequence' | 'Parallel'; readonly nodes: readonly ShownNode[] }
  | { readonly kind: 'Flatten'; readonly path: readonly string[]; readonly node: ShownNode }
  | ShownCondition
  | ShownFetch
  | ShownBatchFetch
  | ShownKeySet;

export interface ShownCondition {
  readonly kind: 'Condition';
  /** The name of a Boolean variable. */
  readonly variable: string;
  readonly ifClause?: ShownNode;
  readonly elseClause?: ShownNode;
}

interface Asked {
  readonly serviceName: string;
  readonly operationKind: FetchNode['operationKind'];
  readonly operationName?: string;
  /** The document that is sent. */
  readonly operation: string;
  /** The client's variables that go with it. */
  readonly variableUsages: readonly string[];
}

export interface ShownFetch extends Asked {
  readonly kind: 'Fetch';
  /** What each entity is asked for by, as a selection; left out where root fields are asked for. */
  readonly requires?: string;
}

export interface ShownBatchFetch extends Asked {
  readonly kind: 'BatchFetch';
  readonly entities: readonly {
    /** The response name of its `_entities` in the operation. */
    readonly responseName: string;
    readonly paths: readonly (readonly string[])[];
    readonly requires: string;
  }[];
}

export interface ShownKeySet extends Omit<KeySetStep, 'service'> {
  readonly kind: 'KeySet';
  readonly serviceName: string;
}

export interface ShownPlan {
  readonly kind: 'QueryPlan';
  /** Left out where nothing has to be asked. */
  readonly node?: ShownNode;
}

export function showPlan({ keySetRounds, plan }: Explanation): ShownPlan {
  const rounds = keySetRounds.map((steps) => together('Parallel', steps.map(shownKeySet)));
  const node = together('Sequence', [...rounds, plan && shownNode(plan)]);
  return { kind: 'QueryPlan', ...(node && { node }) };
}

/** Several nodes as one; a sequence in a sequence would say nothing. */
function together(
  kind: 'Sequence' | 'Parallel',
  nodes: readonly (ShownNode | undefined)[],
): ShownNode | undefined {
  const given = nodes.flatMap((node) => (node === undefined ? [] : node.kind === kind ? node.nodes : [node]));
  return given.length > 1 ? { kind, nodes: given } : given[0];
}

function shownKeySet({ service, ...step }: KeySetStep): ShownKeySet {
  return { kind: 'KeySet', serviceName: service, ...step };
}

function shownNode(plan: PlanNode): ShownNode {
  return visitPlan<ShownNode>(plan, {
    fetch: (node) => ({
      kind: 'Fetch',
      ...asked(node),
      ...(node.requires && { requires: selection(node.requires) }),
    }),
    batchFetch: (node) => ({
      kind: 'BatchFetch',
      ...asked(node),
      entities: node.parts.map(({ responseName, paths, requires }) => ({
        responseName,
        paths: paths.map((path) => path.map(step)),
        requires: selection(requires),
      })),
    }),
    sequence: (nodes) => ({ kind: 'Sequence', nodes }),
    parallel: (nodes) => ({ kind: 'Parallel', nodes }),
    flatten: ({ path }, node) => ({ kind: 'Flatten', path: path.map(step), node }),
    condition: ({ variable }, ifClause, elseClause) => ({
      kind: 'Condition',
      variable,
      ...(ifClause && { ifClause }),
      ...(elseClause && { elseClause }),
    }),
  });
}

function asked(node: FetchNode | BatchFetchNode): Asked {
  return {
    serviceName: node.service,
    operationKind: node.operationKind,
    ...(node.operationName !== undefined && { operationName: node.operationName }),
    operation: node.document,
    variableUsages: node.variables,
  };
}

function step(segment: PathSegment): string {
  switch (segment.kind) {
    case 'field':
      return segment.name;
    case 'each':
    case 'each-deep':
      return '@';
    case 'type':
      return `|[${segment.names.join(',')}]`;
  }
}

function selection(selections: readonly RequiredSelection[]): string {
  return `{ ${selections.map(selected).join(' ')} }`;
}

function selected(required: RequiredSelection): string {
  if (required.kind === 'fragment')
    return required.type === ''
      ? `... ${selection(required.selections)}`
      : `... on ${required.type} ${selection(required.selections)}`;
  const { read, write, selections } = required;
  const name = read === write ? read : `${write}: ${read}`;
  return selections === undefined ? name : `${name} ${selection(selections)}`;
}

// Apollo's planner behind our interface: its plans in our terms.
import { Supergraph, operationFromDocument, type Operation } from '@apollo/federation-internals';
import { parse, type DocumentNode } from 'graphql';
import {
  QueryPlanner,
  type FetchDataRewrite,
  type FetchNode as ApolloFetch,
  type PlanNode as ApolloNode,
  type QueryPlan,
  type QueryPlannerConfig,
  type QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { conditionsInFragments, requiringFields } from './conditions-in-fragments.js';
import { clientSchema } from '../reading/client-schema.js';
import { contextArguments } from './context-arguments.js';
import {
  type FetchNode,
  type PathSegment,
  type PlanNode,
  type RequiredSelection,
  type Rewrite,
  type RewriteSegment,
  UnsupportedPlan,
} from './plan.js';
import { differsByType } from './differs-by-type.js';
import type { MakePlan } from './make-plan.js';
import { unplannedPart } from './unplanned-part.js';

/**
 * How many combinations of ways to the same fields are compared before the best so far is taken: a tenth of Apollo's
 * own limit, with which the question library's plans are the same.
 */
const maxEvaluatedPlans = 1_000;

/** A supergraph that was checked when the gateway took it into use. */
export function buildSupergraph(sdl: string): Supergraph {
  return Supergraph.build(parse(sdl, { noLocation: true }), { validateSupergraph: false });
}

export function createApolloPlanner(supergraph: Supergraph): MakePlan {
  const planner = queryPlanner(supergraph);
  const typedPlanner = withTypesInPaths(planner);
  const apiSchema = clientSchema(supergraph);
  const requiring = requiringFields(supergraph);
  const operationOf = (document: DocumentNode, operationName: string | undefined): Operation =>
    operationFromDocument(
      apiSchema,
      conditionsInFragments(document, requiring),
      operationName === undefined ? {} : { operationName },
    );
  const canPlan = (part: DocumentNode): boolean => {
    try {
      typedPlanner.buildQueryPlan(operationOf(part, undefined));
      return true;
    } catch {
      return false;
    }
  };
  return ({ document, operationName }) => {
    const operation = operationOf(document, operationName);
    let node: QueryPlan['node'];
    try {
      ({ node } = (differsByType(document) ? typedPlanner : planner).buildQueryPlan(operation));
    } catch {
      // Where the subgraphs together cannot resolve a field on this way, it fails as by an accident of its own.
      throw new UnsupportedPlan('wrong', unplannedPart(document, operationName, canPlan));
    }
    if (node === undefined) return undefined;
    if (node.kind === 'Subscription') throw new UnsupportedPlan('subscription');
    return planNode(node);
  };
}

/** @throws where one of the subgraphs in the supergraph is not valid */
function queryPlanner(supergraph: Supergraph): QueryPlanner {
  try {
    return new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans } });
  } catch (error) {
    // Which takes a second where there are many subgraphs, and says what is wrong with which of them.
    new Supergraph(supergraph.schema, null, true).subgraphs();
    throw error;
  }
}

/**
 * The same planner, whose plans say which types the objects at a path have to be of. Few operations need that, and for the
 * others a request to a subgraph would be made for each type. Another planner of this kind would read the graph again.
 */
function withTypesInPaths(planner: QueryPlanner): QueryPlanner {
  const { config } = planner as unknown as { readonly config: QueryPlannerConfig };
  return Object.create(planner, {
    config: { value: { ...config, typeConditionedFetching: true } },
  }) as QueryPlanner;
}

function planNode(node: ApolloNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map(planNode) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map(planNode) };
    case 'Flatten':
      return { kind: 'flatten', path: node.path.flatMap(pathSegments), node: planNode(node.node) };
    case 'Fetch':
      return fetchNode(node);
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        whenTrue: node.ifClause && planNode(node.ifClause),
        whenFalse: node.elseClause && planNode(node.elseClause),
      };
    case 'Defer':
      throw new UnsupportedPlan('defer');
  }
}

function fetchNode(node: ApolloFetch): FetchNode {
  const fromContext = contextArguments(node.contextRewrites ?? [], rewriteSegment);
  const own = new Set(fromContext.map(({ variable }) => variable));
  return {
    kind: 'fetch',
    service: node.serviceName,
    document: node.operation,
    operationName: node.operationName,
    operationKind: node.operationKind,
    variables: (node.variableUsages ?? []).filter((name) => !own.has(name)),
    requires: node.requires?.map(requiredSelection),
    inputRewrites: (node.inputRewrites ?? []).map(rewrite),
    outputRewrites: (node.outputRewrites ?? []).map(rewrite),
    contextArguments: fromContext,
  };
}

/** A field's name or `@` may be followed by the types that the objects there have to be of: `host|[Firm,Person]`. */
function pathSegments(segment: string | number): PathSegment[] {
  const [step = '', types] = String(segment).split('|');
  const steps: PathSegment[] =
    step === '' ? [] : [step === '@' ? { kind: 'each' } : { kind: 'field', name: step }];
  return types === undefined ? steps : [...steps, { kind: 'type', names: types.slice(1, -1).split(',') }];
}

/** Apollo reads and writes the response name; a selection without a type condition adds nothing of its own. */
function requiredSelection(selection: QueryPlanSelectionNode): RequiredSelection {
  if (selection.kind === 'Field') {
    const name = selection.alias ?? selection.name;
    return {
      kind: 'field',
      read: name,
      write: name,
      selections: selection.selections?.map(requiredSelection),
    };
  }
  return {
    kind: 'fragment',
    type: selection.typeCondition ?? '',
    selections: selection.selections.map(requiredSelection),
  };
}

const fragmentPrefix = '... on ';

function rewrite(source: FetchDataRewrite): Rewrite {
  return {
    path: source.path.slice(0, -1).map(rewriteSegment),
    field: source.path.at(-1) ?? '',
    action:
      source.kind === 'ValueSetter'
        ? { kind: 'set', value: source.setValueTo as unknown }
        : { kind: 'rename', to: source.renameKeyTo },
  };
}

function rewriteSegment(segment: string): RewriteSegment {
  return segment.startsWith(fragmentPrefix)
    ? { kind: 'type', name: segment.slice(fragmentPrefix.length) }
    : { kind: 'field', name: segment };
}

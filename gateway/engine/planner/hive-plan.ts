// Hive's plans in our terms. What is no plan throws, and is another planner's to plan.
import { parse } from 'graphql';
import type * as Hive from '@graphql-hive/router-query-planner';
import {
  type BatchFetchNode,
  type EntityPart,
  type FetchNode,
  type PathSegment,
  type PlanNode,
  type RequiredSelection,
  type Rewrite,
  type RewriteSegment,
  UnsupportedPlan,
} from './plan.js';

export function hivePlan(node: Hive.PlanNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map(hivePlan) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map(hivePlan) };
    case 'Flatten':
      return { kind: 'flatten', path: placeOf(node.path), node: hivePlan(node.node) };
    case 'Fetch':
      return fetchNode(node);
    case 'BatchFetch':
      return batchFetchNode(node);
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        whenTrue: branch(node.ifClause),
        whenFalse: branch(node.elseClause),
      };
    case 'Subscription':
      throw new UnsupportedPlan('subscription');
    case 'Defer':
      throw new UnsupportedPlan('defer');
  }
}

/** What there is nothing of is null, whatever the package's types say. */
function branch(node: Hive.PlanNode | null | undefined): PlanNode | undefined {
  return node ? hivePlan(node) : undefined;
}

function sent(node: Hive.FetchNode | Hive.BatchFetchNode) {
  return {
    service: node.serviceName,
    document: graphql(node.operation),
    operationName: node.operationName,
    operationKind: node.operationKind ?? ('query' as const),
    variables: node.variableUsages ?? [],
  };
}

/** Hive writes text that is no GraphQL where a field is asked for both with and without a condition. */
function graphql(text: string): string {
  try {
    parse(text, { noLocation: true });
  } catch (cause) {
    throw new Error('a plan of Hive’s sends what is no GraphQL', { cause });
  }
  return text;
}

function fetchNode(node: Hive.FetchNode): FetchNode {
  return {
    kind: 'fetch',
    ...sent(node),
    requires: node.requires?.map(requiredSelection),
    inputRewrites: (node.inputRewrites ?? []).map(rewrite),
    outputRewrites: (node.outputRewrites ?? []).map(rewrite),
  };
}

function batchFetchNode(node: Hive.BatchFetchNode): BatchFetchNode {
  return { kind: 'batch-fetch', ...sent(node), parts: node.entityBatch.aliases.map(entityPart) };
}

function entityPart(part: Hive.EntityBatchAlias): EntityPart {
  return {
    responseName: part.alias,
    variable: part.representationsVariableName,
    paths: part.paths.map(placeOf),
    requires: part.requires.map(requiredSelection),
    inputRewrites: (part.inputRewrites ?? []).map(rewrite),
    outputRewrites: (part.outputRewrites ?? []).map(rewrite),
  };
}

/** A type condition before the first field is about the root, which is of its type and does not say so. */
function placeOf(path: readonly Hive.FlattenNodePathSegment[]): PathSegment[] {
  const segments = path.map(pathSegment);
  const first = segments.findIndex(({ kind }) => kind !== 'type');
  return first === -1 ? [] : segments.slice(first);
}

/** Hive has one step into a list of lists where Apollo has one for each. */
function pathSegment(segment: Hive.FlattenNodePathSegment): PathSegment {
  if (segment === '@') return { kind: 'each-deep' };
  if ('Field' in segment) return { kind: 'field', name: segment.Field };
  return { kind: 'type', names: segment.TypeCondition };
}

/**
 * Hive reads the name and writes the alias. A fragment that was skipped has not been fetched, and a fragment whose
 * fields are not there adds nothing, so its condition needs no look of its own.
 */
function requiredSelection(selection: Hive.RequiresSelection): RequiredSelection {
  switch (selection.kind) {
    case 'Field':
      return {
        kind: 'field',
        read: selection.name,
        write: selection.alias ?? selection.name,
        selections: selection.selections?.map(requiredSelection),
      };
    case 'InlineFragment':
      return {
        kind: 'fragment',
        type: selection.typeCondition,
        selections: selection.selections.map(requiredSelection),
      };
    case 'FragmentSpread':
      throw new Error('a plan of Hive’s requires a named fragment');
  }
}

function rewrite(source: Hive.InputRewrite): Rewrite {
  if ('KeyRenamer' in source) {
    const { path, renameKeyTo } = source.KeyRenamer;
    return { ...place(path), action: { kind: 'rename', to: renameKeyTo } };
  }
  const { path, setValueTo } = 'ValueSetter' in source ? source.ValueSetter : source;
  return { ...place(path), action: { kind: 'set', value: setValueTo } };
}

function place(path: readonly Hive.FetchNodePathSegment[]): Pick<Rewrite, 'path' | 'field'> {
  const last = path.at(-1);
  if (last === undefined || !('Key' in last)) throw new Error('a rewrite of Hive’s plan names no field');
  return { path: path.slice(0, -1).map(rewriteSegment), field: last.Key };
}

function rewriteSegment(segment: Hive.FetchNodePathSegment): RewriteSegment {
  if ('Key' in segment) return { kind: 'field', name: segment.Key };
  const [name, ...others] = segment.TypenameEquals;
  if (name === undefined || others.length > 0)
    throw new Error('a rewrite of Hive’s plan names not exactly one type');
  return { kind: 'type', name };
}

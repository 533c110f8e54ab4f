// Estimates of one operation's rows for request after request: only the variables that sizes and conditions depend on
// count, and the same values have the same estimate.
import { Kind, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { fragmentsOf } from '../operation/fragments-of.js';
import { onlyOperation, operationAlone } from '../operation/operation-alone.js';
import type { OperationDefinitionNode } from 'graphql';
import { estimateRows } from './estimate-rows.js';
import type { EstimatedRows } from './limit-rule.js';
import type { ListSizes } from './list-sizes.js';

/** Estimates the rows of an operation; the variables are coerced. */
export type EstimateRows = (variables: Readonly<Record<string, unknown>>) => EstimatedRows;

/** How many sets of values are remembered for an operation. */
const remembered = 64;

/** @param document valid in the schema */
export function rowEstimates(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  listSizes: ListSizes,
): EstimateRows {
  const alone = operationAlone(document, operation);
  const names = [...scalarVariables(alone)];
  const fragments = fragmentsOf(alone);
  const estimate: EstimateRows = (variables) =>
    estimateRows(schema, { operation: onlyOperation(alone), fragments, variables }, listSizes);
  let only: EstimatedRows | undefined;
  if (names.length === 0) return (variables) => (only ??= estimate(variables));
  const known = new LRUCache<string, EstimatedRows>({ max: remembered });
  return (variables) => {
    let key = '';
    for (const name of names) key += `${String(variables[name])} `;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = estimate(variables);
    known.set(key, made);
    return made;
  };
}

/** The variables that stand as the whole value of an argument, and whose value may therefore be a size or a condition. */
function scalarVariables(document: DocumentNode): ReadonlySet<string> {
  const types = new Map<string, string>();
  const used = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: ({ variable, type }) => {
      const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      if (named.kind === Kind.NAMED_TYPE) types.set(variable.name.value, named.name.value);
    },
    [Kind.ARGUMENT]: ({ value }) => {
      if (value.kind === Kind.VARIABLE) used.add(value.name.value);
    },
  });
  const sizes = new Set(['Int', 'Boolean']);
  return new Set([...used].filter((name) => sizes.has(types.get(name) ?? '')));
}

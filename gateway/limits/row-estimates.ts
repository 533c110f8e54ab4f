// Estimates of one operation's rows for request after request: only the variables that sizes and conditions depend on
// count, and the same values have the same estimate.
import { Kind, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { fragmentsOf } from '../operation/fragments-of.js';
import { isObject } from '../operation/is-object.js';
import { onlyOperation, operationAlone } from '../operation/operation-alone.js';
import type { OperationDefinitionNode } from 'graphql';
import { estimateRows } from './estimate-rows.js';
import type { AnswerEstimate } from './limit-rule.js';
import type { ListSizes } from './list-sizes.js';

/** Estimates the rows of an operation; the variables are coerced. */
export type EstimateRows = (variables: Readonly<Record<string, unknown>>) => AnswerEstimate;

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
  const names = [...sizingVariables(alone)];
  const fragments = fragmentsOf(alone);
  const estimate: EstimateRows = (variables) =>
    estimateRows(schema, { operation: onlyOperation(alone), fragments, variables }, listSizes);
  let only: AnswerEstimate | undefined;
  if (names.length === 0) return (variables) => (only ??= estimate(variables));
  const known = new LRUCache<string, AnswerEstimate>({ max: remembered });
  return (variables) => {
    let key = '';
    for (const name of names) {
      const value = variables[name];
      key += `${typeof value === 'boolean' ? String(value) : sizesIn(value)} `;
    }
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = estimate(variables);
    known.set(key, made);
    return made;
  };
}

/** Scalars that are never a size or a condition, and hold none. */
const otherScalars = new Set(['ID', 'String', 'Float']);

/** The variables that may be, or hold, the size of a list or a condition: lists hold none. */
function sizingVariables(document: DocumentNode): ReadonlySet<string> {
  const named = new Set<string>();
  const used = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: ({ variable, type }) => {
      const nullable = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      if (nullable.kind === Kind.NAMED_TYPE && !otherScalars.has(nullable.name.value))
        named.add(variable.name.value);
      return false;
    },
    [Kind.LIST]: () => false,
    [Kind.VARIABLE]: ({ name }) => {
      used.add(name.value);
    },
  });
  return new Set([...used].filter((name) => named.has(name)));
}

/** The numbers in a value, and where null stands in place of a default, as text. */
function sizesIn(value: unknown): string {
  if (typeof value === 'number' || value === null) return String(value);
  if (!isObject(value)) return '';
  let sizes = '';
  for (const [name, field] of Object.entries(value)) {
    const within = sizesIn(field);
    if (within !== '') sizes += `${JSON.stringify(name)}:${within},`;
  }
  return sizes === '' ? '' : `{${sizes}}`;
}

// The answer to an operation whose filters cross. A filter that cannot be resolved costs the root field it is under, and
// a mutation is not begun.
import { GraphQLError, isNonNullType, type ExecutionResult, type GraphQLObjectType } from 'graphql';
import type { FilteredOperation } from './filtered-operation.js';
import type { AskNeighbours } from './neighbour-asker.js';
import { withoutRootFields, type RootField } from './without-root-fields.js';
import type { DocumentNode } from 'graphql';

/** Everything about the operation that is the same for all its requests. */
export interface FilteredProgram {
  readonly operation: FilteredOperation;
  readonly rootType: GraphQLObjectType;
  readonly rootFields: readonly RootField[];
  readonly isMutation: boolean;
}

/** Answers a document without crossings; `part` tells documents of one operation apart. */
export type RunDocument = (
  document: DocumentNode,
  variables: Record<string, unknown>,
  part: string,
) => Promise<ExecutionResult>;

/** @param variables the client's, as they came */
export async function answerFiltered(
  { operation, rootType, rootFields, isMutation }: FilteredProgram,
  variables: Readonly<Record<string, unknown>>,
  ask: AskNeighbours,
  run: RunDocument,
): Promise<ExecutionResult> {
  const resolved = await operation.resolve(variables, ask);
  if (resolved.kind === 'invalid') return { errors: resolved.errors };
  const { failures } = resolved;
  if (failures.size === 0) return run(operation.document, resolved.variables, '');
  if (isMutation) return { data: null, errors: [...failures.values()] };

  const errors: GraphQLError[] = [];
  const failed = new Set<string>();
  let data: Record<string, unknown> | null = {};
  for (const { responseName, name, variables: used } of rootFields) {
    const said = new Set<string>();
    for (const [variable, failure] of failures) {
      if (!used.has(variable)) continue;
      failed.add(responseName);
      // A filter that cannot be resolved also fails the order or the groups beside it.
      if (said.has(failure.message)) continue;
      said.add(failure.message);
      errors.push(
        new GraphQLError(failure.message, { path: [responseName], extensions: failure.extensions }),
      );
      if (isNonNullType(rootType.getFields()[name]?.type)) data = null;
    }
  }
  const rest = withoutRootFields(operation.document, failed);
  const others = rest === undefined ? { data } : await run(rest, resolved.variables, [...failed].join(' '));
  if (data !== null && others.data) {
    for (const { responseName } of rootFields) {
      if (failed.has(responseName)) data[responseName] = null;
      else if (responseName in others.data) data[responseName] = others.data[responseName];
    }
  }
  return { data: others.data ? data : null, errors: [...errors, ...(others.errors ?? [])] };
}

// How many values the variables of an operation come to where they are used.
import { Kind, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { foldSelections, sum } from '../operation/fold-selections.js';
import { operationAlone } from '../operation/operation-alone.js';

/** Counts the values of a request's variables, each as often as its variable is used. */
export type CountArgumentValues = (variables: Readonly<Record<string, unknown>>) => number;

export function argumentValueCounter(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CountArgumentValues {
  const { variableDefinitions = [] } = operation;
  if (variableDefinitions.length === 0) return () => 0;
  let uses: ReadonlyMap<string, number> | undefined;
  return (variables) => {
    let count = 0;
    for (const { variable } of variableDefinitions) {
      const value = variables[variable.name.value];
      // One value is never too much: only lists and objects are looked up.
      if (typeof value !== 'object' || value === null) continue;
      uses ??= usesOf(operationAlone(document, operation));
      count += valuesIn(value) * (uses.get(variable.name.value) ?? 0);
    }
    return Math.min(count, Number.MAX_SAFE_INTEGER);
  };
}

/** How often each variable is used, with fragments written out. */
function usesOf(document: DocumentNode): ReadonlyMap<string, number> {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return new Map(
    [...used].map((variable) => [
      variable,
      foldSelections(document, {
        weigh: (selection, below) => {
          if (selection.kind !== Kind.FIELD) return below;
          let own = 0;
          for (const argument of selection.arguments ?? [])
            visit(argument, { Variable: ({ name }) => void (own += name.value === variable ? 1 : 0) });
          return own + below;
        },
        combine: sum,
      }),
    ]),
  );
}

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 0;
  for (const inner of Array.isArray(value) ? (value as unknown[]) : Object.values(value))
    count += valuesIn(inner);
  return count;
}

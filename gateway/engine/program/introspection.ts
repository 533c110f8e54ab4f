// The introspection fields of an operation, answered by graphql-js from the public schema.
import {
  Kind,
  executeSync,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from '../../operation/fragments-of.js';

type Introspect = (variables: Readonly<Record<string, unknown>>) => ExecutionResult;

/** Undefined where the operation asks nothing of the schema. */
export function compileIntrospection(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): Introspect | undefined {
  const selectionSet = introspectionOnly(operation.selectionSet);
  if (selectionSet === undefined) return undefined;
  // Spreads at the root are written out, so the fragments left are the ones used below introspection fields.
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet }, ...fragments.values()],
  };
  return (variables) => executeSync({ schema, document, variableValues: variables });

  function introspectionOnly(set: SelectionSetNode): SelectionSetNode | undefined {
    const selections = set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value.startsWith('__') && selection.name.value !== '__typename'
          ? [selection]
          : [];
      const source =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const inner = source && introspectionOnly(source.selectionSet);
      return inner === undefined
        ? []
        : [
            {
              kind: Kind.INLINE_FRAGMENT as const,
              directives: selection.directives ?? [],
              selectionSet: inner,
            },
          ];
    });
    return selections.length === 0 ? undefined : { kind: Kind.SELECTION_SET, selections };
  }
}

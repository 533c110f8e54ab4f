// An operation without what the gateway answers itself: the introspection fields and `__typename` at its root.
import {
  Kind,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Undefined where nothing is left. Spreads at the root are written out where their fragment has such fields. */
export function withoutIntrospection(
  operation: OperationDefinitionNode,
  fragments: Fragments,
): OperationDefinitionNode | undefined {
  const selectionSet = fetchedOnly(operation.selectionSet);
  return selectionSet && { ...operation, selectionSet };

  function fetchedOnly(set: SelectionSetNode): SelectionSetNode | undefined {
    const selections = set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__') ? [] : [selection];
      const source =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const inner = source && fetchedOnly(source.selectionSet);
      if (source === undefined || inner === undefined) return [];
      if (inner.selections.length === source.selectionSet.selections.length) return [selection];
      const directives = selection.directives ?? [];
      return [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet: inner }];
    });
    return selections.length === 0 ? undefined : { kind: Kind.SELECTION_SET, selections };
  }
}

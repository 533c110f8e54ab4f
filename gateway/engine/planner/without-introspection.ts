// An operation without what the gateway answers itself: the introspection fields and `__typename` at its root.
import {
  Kind,
  getOperationAST,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf, type Fragments } from '../../operation/fragments-of.js';
import { operationAlone } from '../../operation/operation-alone.js';

/** What of a document has to be planned: one operation and what it needs; undefined where that is nothing. */
export function plannedDocument(
  document: DocumentNode,
  operationName: string | undefined,
): DocumentNode | undefined {
  const operation = getOperationAST(document, operationName);
  const fetched = operation && withoutIntrospection(operation, fragmentsOf(document));
  if (!fetched) return undefined;
  return fetched.selectionSet === operation.selectionSet ? document : operationAlone(document, fetched);
}

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
      if (inner === source.selectionSet) return [selection];
      const directives = selection.directives ?? [];
      return [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet: inner }];
    });
    if (selections.length === 0) return undefined;
    return isSame(selections, set.selections) ? set : { kind: Kind.SELECTION_SET, selections };
  }
}

function isSame(some: readonly SelectionNode[], others: readonly SelectionNode[]): boolean {
  return some.length === others.length && some.every((selection, index) => selection === others[index]);
}

// An operation without some of its root fields: what is left to ask where a filter could not be resolved.
import { Kind, type DocumentNode, type SelectionNode } from 'graphql';
import { fragmentsOf } from '../operation/fragments-of.js';
import { onlyOperation, operationAlone, usedIn } from '../operation/operation-alone.js';

/** A root field as the client's answer has it. */
export interface RootField {
  readonly responseName: string;
  readonly name: string;
  /** The variables that it uses, directly or through fragments. */
  readonly variables: ReadonlySet<string>;
}

/** The root fields of an operation in the order of its answer; one response name may be selected several times. */
export function rootFieldsOf(document: DocumentNode): readonly RootField[] {
  const fragments = fragmentsOf(document);
  const collect = (selections: readonly SelectionNode[]): RootField[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        const { name, alias } = selection;
        const { variables } = usedIn(selection, fragments);
        return [{ responseName: (alias ?? name).value, name: name.value, variables }];
      }
      const source =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return collect(source?.selectionSet.selections ?? []);
    });
  return collect(onlyOperation(document).selectionSet.selections);
}

/** @returns undefined where nothing is left */
export function withoutRootFields(
  document: DocumentNode,
  responseNames: ReadonlySet<string>,
): DocumentNode | undefined {
  const fragments = fragmentsOf(document);
  const keep = (selections: readonly SelectionNode[]): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD)
        return responseNames.has((selection.alias ?? selection.name).value) ? [] : [selection];
      const source =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const kept = keep(source?.selectionSet.selections ?? []);
      if (kept.length === 0) return [];
      const selectionSet = { kind: Kind.SELECTION_SET, selections: kept } as const;
      return [{ kind: Kind.INLINE_FRAGMENT, directives: selection.directives ?? [], selectionSet }];
    });
  const operation = onlyOperation(document);
  const selections = keep(operation.selectionSet.selections);
  if (selections.length === 0) return undefined;
  return operationAlone(document, { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } });
}

// Whether an operation asks for different things below one name, by the type of the object above it:
// `host { ... on Firm { site { city } } ... on Department { site { country } } }`. A plan has to tell these apart then, or it
// asks subgraphs for what nobody wants of the object that is there.
import { Kind, print, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../../operation/fragments-of.js';

export function differsByType(document: DocumentNode): boolean {
  const fragments = fragmentsOf(document);
  const looked = new Set<string>();
  return document.definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && differs([definition.selectionSet]),
  );

  function differs(sets: readonly SelectionSetNode[]): boolean {
    const key = sets.map((set) => print(set)).join();
    if (looked.has(key)) return false;
    looked.add(key);
    const byName = new Map<
      string,
      { readonly types: Map<string, string[]>; readonly below: SelectionSetNode[] }
    >();
    for (const set of sets)
      gather(set, '', new Set(), (field, type) => {
        if (field.selectionSet === undefined) return;
        const name = (field.alias ?? field.name).value;
        const known = byName.get(name) ?? { types: new Map<string, string[]>(), below: [] };
        byName.set(name, known);
        known.types.set(type, [...(known.types.get(type) ?? []), print(field.selectionSet)]);
        known.below.push(field.selectionSet);
      });
    return [...byName.values()].some(
      ({ types, below }) =>
        new Set([...types.values()].map((texts) => texts.sort().join())).size > 1 || differs(below),
    );
  }

  function gather(
    set: SelectionSetNode,
    type: string,
    walked: Set<string>,
    found: (field: FieldNode, type: string) => void,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) found(selection, type);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        gather(selection.selectionSet, selection.typeCondition?.name.value ?? type, walked, found);
      else {
        const fragment = fragments.get(selection.name.value);
        const place = `${type} ${selection.name.value}`;
        if (fragment === undefined || walked.has(place)) continue;
        walked.add(place);
        gather(fragment.selectionSet, fragment.typeCondition.name.value, walked, found);
      }
    }
  }
}

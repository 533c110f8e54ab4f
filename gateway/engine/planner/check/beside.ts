// What a field requires may be selected beside it, where the subgraph itself has it on this way (@provides).
import { Kind, isObjectType, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { IsGiven } from './response.js';
import type { CheckedSubgraph } from './schemas.js';
import { selectionSetsOf, type Fragments } from './selected.js';
import { useOf } from './use-of.js';

/** Whether what a field requires is among what is selected with it. */
export function besideOf({ requires, schema }: CheckedSubgraph, fragments: Fragments): IsGiven {
  return (coordinate, _types, beside) => {
    const wanted = requires.get(coordinate);
    const fields = [...beside.values()].flat();
    return wanted !== undefined && !lacks(wanted, fields, coordinate.split('.')[0]);
  };

  /** @param type where it is known: what is below other fields is compared as it is written */
  function lacks(wanted: SelectionSetNode, fields: readonly FieldNode[], type?: string): boolean {
    return wanted.selections.some((part) => {
      if (part.kind === Kind.FRAGMENT_SPREAD) return true;
      if (part.kind === Kind.INLINE_FRAGMENT) return lacks(part.selectionSet, fields, type);
      const definition = type === undefined ? undefined : schema.getType(type);
      const field = isObjectType(definition) ? definition.getFields()[part.name.value] : undefined;
      const found = fields.filter((each) => useOf(each, field) === useOf(part, field));
      if (found.length === 0) return true;
      const below = selectionSetsOf(found).flatMap((set) => fieldsIn(set.selections));
      return part.selectionSet !== undefined && lacks(part.selectionSet, below);
    });
  }

  function fieldsIn(selections: readonly SelectionNode[]): FieldNode[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const source =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      return source === undefined ? [] : fieldsIn(source.selectionSet.selections);
    });
  }
}

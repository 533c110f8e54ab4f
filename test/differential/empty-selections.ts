// Operations of which @skip and @include leave an object without a field: Apollo's planner fetches nothing for it, or what
// was skipped, so that its null or its errors are no measure for a planner that does otherwise.
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  getDirectiveValues,
  parse,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Whether some object that the operation asks for has no field left. */
export function hasEmptySelection(query: string, variables: Readonly<Record<string, unknown>>): boolean {
  const { definitions } = parse(query);
  const fragments = new Map<string, FragmentDefinitionNode>();
  const given: Record<string, unknown> = { ...variables };
  const roots: SelectionSetNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    roots.push(definition.selectionSet);
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      if (defaultValue?.kind === Kind.BOOLEAN) given[variable.name.value] ??= defaultValue.value;
    }
  }
  return roots.some((set) => isEmptySomewhere([set]));

  /** @param sets all that is selected of one object */
  function isEmptySomewhere(sets: readonly SelectionSetNode[]): boolean {
    const fields = sets.flatMap(fieldsLeft);
    const below = new Map<string, SelectionSetNode[]>();
    for (const { alias, name, selectionSet } of fields) {
      const key = (alias ?? name).value;
      if (selectionSet) below.set(key, [...(below.get(key) ?? []), selectionSet]);
    }
    return fields.length === 0 || [...below.values()].some(isEmptySomewhere);
  }

  function fieldsLeft({ selections }: SelectionSetNode): FieldNode[] {
    return selections.filter(isLeft).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const source =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      return source ? fieldsLeft(source.selectionSet) : [];
    });
  }

  function isLeft(selection: SelectionNode): boolean {
    return (
      getDirectiveValues(GraphQLSkipDirective, selection, given)?.['if'] !== true &&
      getDirectiveValues(GraphQLIncludeDirective, selection, given)?.['if'] !== false
    );
  }
}

// A document without @skip and @include, for a planner that is not to meet them: what is known to be skipped is left out.
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The same document with its conditions carried out; undefined where one depends on a variable. */
export function unconditional(document: DocumentNode): DocumentNode | undefined {
  const undecided: SelectionNode[] = [];
  const decide = (selection: SelectionNode): SelectionNode | null | undefined => {
    const conditions = selection.directives?.filter(isCondition) ?? [];
    if (conditions.length === 0) return undefined;
    const outcomes = conditions.map(isMet);
    if (outcomes.includes(false)) return null;
    if (outcomes.includes(undefined)) undecided.push(selection);
    return { ...selection, directives: selection.directives?.filter((other) => !isCondition(other)) ?? [] };
  };
  const decided = visit(document, {
    Field: { enter: decide },
    InlineFragment: { enter: decide },
    FragmentSpread: { enter: decide },
    SelectionSet: {
      leave: (set: SelectionSetNode) =>
        set.selections.length === 0 ? { ...set, selections: [typeName] } : undefined,
    },
  });
  return undecided.length > 0 ? undefined : decided;
}

export const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === GraphQLSkipDirective.name || name.value === GraphQLIncludeDirective.name;
}

/** Undefined where a variable decides. */
function isMet({ name, arguments: given }: DirectiveNode): boolean | undefined {
  const value = given?.find((argument) => argument.name.value === 'if')?.value;
  if (value?.kind !== Kind.BOOLEAN) return undefined;
  return value.value === (name.value === GraphQLIncludeDirective.name);
}

// A document without @skip and @include, for a planner that is not to meet them: what is known to be skipped is left out.
import {
  GraphQLIncludeDirective,
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { conditionOf, isCondition } from '../../operation/conditions.js';

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

/** Undefined where a variable decides. */
function isMet(directive: DirectiveNode): boolean | undefined {
  const value = conditionOf(directive);
  if (value?.kind !== Kind.BOOLEAN) return undefined;
  return value.value === (directive.name.value === GraphQLIncludeDirective.name);
}

/** The same document with values in place of the variables that decide something. */
export function decided(document: DocumentNode, values: Readonly<Record<string, unknown>>): DocumentNode {
  return visit(document, {
    Directive: (directive) => {
      const condition = conditionOf(directive);
      if (condition?.kind !== Kind.VARIABLE) return undefined;
      const value = { kind: Kind.BOOLEAN, value: values[condition.name.value] === true } as const;
      return { ...directive, arguments: [{ ...ifArgument, value }] };
    },
  });
}

const ifArgument = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'if' } } as const;

// The directives that decide whether a selection counts.
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type ValueNode,
} from 'graphql';

/** Whether a directive is @skip or @include. */
export function isCondition({ name }: DirectiveNode): boolean {
  return name.value === GraphQLSkipDirective.name || name.value === GraphQLIncludeDirective.name;
}

/** What a @skip or @include depends on; undefined of other directives. */
export function conditionOf(directive: DirectiveNode): ValueNode | undefined {
  if (!isCondition(directive)) return undefined;
  return directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
}

/** The variables that conditions of a document depend on. */
export function decidingVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (directive) => {
      const condition = conditionOf(directive);
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
    },
  });
  return [...names];
}

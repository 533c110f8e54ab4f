// The variables that decide about selections: those that some @skip or @include of a document takes.
import { GraphQLIncludeDirective, GraphQLSkipDirective, Kind, visit, type DocumentNode } from 'graphql';
import { onceFor } from './valid-operation.js';

/** By name; those of every operation of the document. */
export const conditionVariables = onceFor((document: DocumentNode): ReadonlySet<string> => {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given }) => {
      if (name.value !== GraphQLSkipDirective.name && name.value !== GraphQLIncludeDirective.name) return;
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return names;
});

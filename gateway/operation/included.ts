// Which of an operation's variables a request uses at all, once `@skip` and `@include` have spoken.
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  visit,
  Kind,
  type DocumentNode,
  type SelectionNode,
} from 'graphql';
import { fragmentsOf } from './fragments-of.js';
import { onlyOperation, usedIn } from './operation-alone.js';

type UsedVariables = (variables: Readonly<Record<string, unknown>>) => ReadonlySet<string>;

/** @returns undefined where the document leaves nothing out, whatever the variables */
export function variablesIncluded(document: DocumentNode): UsedVariables | undefined {
  const directives = new Set<string>();
  visit(document, { [Kind.DIRECTIVE]: ({ name }) => void directives.add(name.value) });
  if (!directives.has(GraphQLSkipDirective.name) && !directives.has(GraphQLIncludeDirective.name))
    return undefined;
  const { selectionSet } = onlyOperation(document);
  const fragments = fragmentsOf(document);
  return (variables) =>
    usedIn(selectionSet, fragments, (selection) => isLeftOut(selection, variables)).variables;
}

/** Whether `@skip` or `@include` leaves a selection out of one request. */
export function isLeftOut(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.['if'] === true || include?.['if'] === false;
}

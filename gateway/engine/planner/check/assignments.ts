// The values of the variables that @skip and @include of an operation depend on: a plan has to be right under each.
import { GraphQLIncludeDirective, Kind, type DirectiveNode, type DocumentNode } from 'graphql';
import { conditionOf, decidingVariables } from '../../../operation/conditions.js';

/** A value for each variable that decides something. */
export type Assignment = ReadonlyMap<string, boolean>;

/** Up to this many variables every combination is looked at, past it those with at most one unlike the rest. */
const maximumCombined = 4;

export function assignmentsOf(document: DocumentNode): Assignment[] {
  const deciding = decidingVariables(document);
  if (deciding.length <= maximumCombined)
    return Array.from({ length: 2 ** deciding.length }, (_, bits) =>
      assign(deciding, (index) => ((bits >> index) & 1) === 1),
    );
  return [true, false].flatMap((usual) => [
    assign(deciding, () => usual),
    ...deciding.map((_name, unlike) => assign(deciding, (index) => (index === unlike) !== usual)),
  ]);
}

function assign(names: readonly string[], valueAt: (index: number) => boolean): Assignment {
  return new Map(names.map((name, index) => [name, valueAt(index)]));
}

/** Whether a selection with these directives counts. */
export function isSelected(directives: readonly DirectiveNode[] = [], assignment: Assignment): boolean {
  return directives.every((directive) => {
    const condition = conditionOf(directive);
    if (condition === undefined) return true;
    const value =
      condition.kind === Kind.VARIABLE
        ? assignment.get(condition.name.value) === true
        : condition.kind === Kind.BOOLEAN && condition.value;
    return value === (directive.name.value === GraphQLIncludeDirective.name);
  });
}

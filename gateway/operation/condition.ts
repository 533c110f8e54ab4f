// When a selection counts, as @skip and @include say: a list of Boolean variables with the values they must have.
// https://spec.graphql.org/October2021/#sec--skip
import { GraphQLIncludeDirective, GraphQLSkipDirective, Kind, type SelectionNode } from 'graphql';

interface Clause {
  readonly variable: string;
  readonly value: boolean;
}

/** All clauses must hold; sorted by variable, each variable once. Without clauses the selection always counts. */
export type Condition = readonly Clause[];

export const always: Condition = [];

/** What a selection's own directives ask for; undefined where it never counts. */
export function conditionOf({ directives = [] }: SelectionNode): Condition | undefined {
  let condition: Condition | undefined = always;
  for (const { name, arguments: given } of directives) {
    const isSkip = name.value === GraphQLSkipDirective.name;
    if (!isSkip && name.value !== GraphQLIncludeDirective.name) continue;
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN && value.value === isSkip) return undefined;
    if (value?.kind !== Kind.VARIABLE) continue;
    condition = bothOf(condition, [{ variable: value.name.value, value: !isSkip }]);
    if (condition === undefined) return undefined;
  }
  return condition;
}

/** Undefined where the two contradict each other. */
export function bothOf(a: Condition, b: Condition): Condition | undefined {
  if (a.length === 0 || a === b) return b;
  if (b.length === 0) return a;
  const clauses = new Map(a.map((clause) => [clause.variable, clause]));
  for (const clause of b) {
    if ((clauses.get(clause.variable) ?? clause).value !== clause.value) return undefined;
    clauses.set(clause.variable, clause);
  }
  return [...clauses.values()].sort((one, other) => (one.variable < other.variable ? -1 : 1));
}

/** Whether `a` holds only where `b` does. */
export function implies(a: Condition, b: Condition): boolean {
  return b.every(({ variable, value }) =>
    a.some((clause) => clause.variable === variable && clause.value === value),
  );
}

/** @param variables coerced: with their defaults */
export function isMet(condition: Condition, variables: Readonly<Record<string, unknown>>): boolean {
  return condition.every(({ variable, value }) => (variables[variable] === true) === value);
}

// When a selection is part of the answer: @skip and @include of the field and of every fragment around it.
// https://spec.graphql.org/October2021/#sec--skip
import { Kind, type DirectiveNode, type SelectionNode } from 'graphql';

/** Variables that have to be true, or false where marked with `!`; sorted, and met by every request where empty. */
export type Condition = readonly string[];

export const always: Condition = [];

/** The condition of a selection's own directives; undefined where no request meets it. */
export function conditionOf({ directives = [] }: SelectionNode): Condition | undefined {
  let condition: Condition | undefined = always;
  for (const directive of directives) {
    const { value } = directive.name;
    if (condition === undefined || (value !== 'skip' && value !== 'include')) continue;
    const own = ifOf(directive, value === 'include');
    condition = own && both(condition, own);
  }
  return condition;
}

function ifOf({ arguments: given }: DirectiveNode, wanted: boolean): Condition | undefined {
  const value = given?.[0]?.value;
  if (value?.kind === Kind.VARIABLE) return [`${wanted ? '' : '!'}${value.name.value}`];
  return value?.kind === Kind.BOOLEAN && value.value === wanted ? always : undefined;
}

/** Both conditions; undefined where they contradict each other. */
export function both(one: Condition, other: Condition): Condition | undefined {
  if (other.length === 0) return one;
  if (one.length === 0) return other;
  const all = new Set([...one, ...other]);
  for (const literal of all) if (literal.startsWith('!') && all.has(literal.slice(1))) return undefined;
  return [...all].sort();
}

/** Whether every request that meets the one meets the other. */
export function implies(one: Condition, other: Condition): boolean {
  return other.every((literal) => one.includes(literal));
}

/** The conditions without what all of them ask for, for places that are reached only where one of them is met. */
export function withoutShared(conditions: readonly Condition[]): Condition[] {
  const [first = always] = conditions;
  const shared = first.filter((literal) => conditions.every((condition) => condition.includes(literal)));
  return conditions.map((condition) => condition.filter((literal) => !shared.includes(literal)));
}

/** JavaScript that is true where one of the conditions is met by the `variables` of a run. */
export function codeOf(conditions: readonly Condition[]): string {
  const alternatives = conditions.map((condition) =>
    condition.map((literal) =>
      literal.startsWith('!')
        ? `!variables[${JSON.stringify(literal.slice(1))}]`
        : `variables[${JSON.stringify(literal)}]`,
    ),
  );
  if (alternatives.some((literals) => literals.length === 0)) return 'true';
  return [...new Set(alternatives.map((literals) => `(${literals.join(' && ')})`))].join(' || ');
}

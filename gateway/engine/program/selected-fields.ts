// What an operation selects of one object type, fragments resolved and merged: done once, when it is compiled.
// https://spec.graphql.org/October2021/#CollectFields()
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  isAbstractType,
  isUnionType,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { literal } from './source.js';

/** JavaScript that is true where a selection counts; undefined where it always does. `v` holds the coerced variables. */
export type Condition = string | undefined;

/** A selection set that applies to an object under a condition. */
export interface Part {
  readonly selectionSet: SelectionSetNode;
  readonly condition: Condition;
}

export interface SelectedField {
  readonly responseName: string;
  readonly fieldName: string;
  /** Under which condition the field is in the answer at all. */
  readonly condition: Condition;
  /** What is selected below it; empty for a leaf. */
  readonly parts: readonly Part[];
}

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

interface Gathered {
  readonly fieldName: string;
  conditions: Condition[];
  readonly parts: Part[];
}

/** The fields of the parts for objects of this very type, in the order of the operation. */
export function selectedFields(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  parts: readonly Part[],
  fragments: Fragments,
): SelectedField[] {
  const gathered = new Map<string, Gathered>();
  for (const { selectionSet, condition } of parts) gather(selectionSet, condition);
  return [...gathered].map(([responseName, { fieldName, conditions, parts: below }]) => ({
    responseName,
    fieldName,
    condition: anyOf(conditions),
    parts: below,
  }));

  function gather({ selections }: SelectionSetNode, outer: Condition): void {
    for (const selection of selections) {
      const condition = bothOf(outer, conditionOf(selection));
      if (condition === 'false') continue;
      if (selection.kind === Kind.FIELD) {
        const responseName = (selection.alias ?? selection.name).value;
        let field = gathered.get(responseName);
        if (field === undefined) {
          field = { fieldName: selection.name.value, conditions: [], parts: [] };
          gathered.set(responseName, field);
        }
        field.conditions.push(condition);
        if (selection.selectionSet) field.parts.push({ selectionSet: selection.selectionSet, condition });
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      if (fragment && applies(fragment.typeCondition?.name.value)) gather(fragment.selectionSet, condition);
    }
  }

  function applies(name: string | undefined): boolean {
    if (name === undefined || name === type.name) return true;
    const conditional = schema.getType(name);
    return isAbstractType(conditional) && !isUnionType(type) && schema.isSubType(conditional, type);
  }
}

function conditionOf(selection: SelectionNode): Condition {
  let condition: Condition;
  for (const { name, arguments: given } of selection.directives ?? []) {
    const isSkip = name.value === GraphQLSkipDirective.name;
    if (!isSkip && name.value !== GraphQLIncludeDirective.name) continue;
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.VARIABLE) {
      const variable = `v[${literal(value.name.value)}]`;
      condition = bothOf(condition, isSkip ? `!${variable}` : variable);
    } else if (value?.kind === Kind.BOOLEAN && value.value === isSkip) {
      return 'false';
    }
  }
  return condition;
}

function bothOf(a: Condition, b: Condition): Condition {
  if (a === undefined || a === b) return b;
  if (b === undefined) return a;
  return a === 'false' || b === 'false' ? 'false' : `(${a} && ${b})`;
}

function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.some((condition) => condition === undefined)) return undefined;
  return [...new Set(conditions)].join(' || ');
}

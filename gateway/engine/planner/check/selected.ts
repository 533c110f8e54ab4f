// The fields that selections have for objects of one type, by response name, in a schema and under an assignment.
// https://spec.graphql.org/October2021/#CollectFields()
import {
  Kind,
  isAbstractType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isSelected, type Assignment } from './assignments.js';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
export type Selected = ReadonlyMap<string, readonly FieldNode[]>;

export interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly assignment: Assignment;
}

export function selectedOf(
  { schema, fragments, assignment }: Reading,
  typeName: string,
  sets: readonly SelectionSetNode[],
): Selected {
  const selected = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const set of sets) collect(set);
  return selected;

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!isSelected(selection.directives, assignment)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const fields = selected.get(name);
        if (fields) fields.push(selection);
        else selected.set(name, [selection]);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
      }
      const source =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (source && applies(source.typeCondition?.name.value)) collect(source.selectionSet);
    }
  }

  function applies(condition: string | undefined): boolean {
    if (condition === undefined || condition === typeName) return true;
    const [abstract, type] = [schema.getType(condition), schema.getType(typeName)];
    return isAbstractType(abstract) && type !== undefined && schema.isSubType(abstract, type as never);
  }
}

export function selectionSetsOf(fields: readonly FieldNode[]): SelectionSetNode[] {
  return fields.flatMap(({ selectionSet }) => selectionSet ?? []);
}

/** Numbers for fields, so that equal selections of several types are recognised. */
const numbers = new WeakMap<FieldNode, number>();
let last = 0;

/** The same text for the same selections. */
export function signatureOf(selected: Selected): string {
  let signature = '';
  for (const [name, fields] of selected) signature += `${name}:${fields.map(numberOf).join()};`;
  return signature;
}

function numberOf(field: FieldNode): number {
  let number = numbers.get(field);
  if (number === undefined) numbers.set(field, (number = ++last));
  return number;
}

// The fields that selections give an object of one type, fragments resolved and fields of one name merged.
// https://spec.graphql.org/October2021/#CollectFields()
import {
  Kind,
  isAbstractType,
  isUnionType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { always, bothOf, conditionOf, implies, isMet, type Condition } from './condition.js';
import type { Fragments } from './fragments-of.js';

/** A selection set that applies to an object under a condition. */
export interface Part {
  readonly selectionSet: SelectionSetNode;
  readonly condition: Condition;
}

export interface CollectedField {
  readonly responseName: string;
  readonly fieldName: string;
  /** Where the field is selected first; its arguments are those of every other place. */
  readonly node: FieldNode;
  /** Where it is selected, in the order of the operation; none that counts only where an earlier one does. */
  readonly places: readonly Place[];
  /** What is selected below it; empty for a leaf. */
  readonly parts: readonly Part[];
}

/** The field is in the answer where the condition of one of its places is met, and stands at the first of those. */
export interface Place {
  readonly condition: Condition;
  /** Grows with the order of selections. */
  readonly position: number;
}

interface Gathered extends CollectedField {
  readonly places: Place[];
  readonly parts: Part[];
}

/** Whether the field is in every answer, and always at its first place. */
export function isUnconditional({ places }: Pick<CollectedField, 'places'>): boolean {
  return places[0]?.condition.length === 0;
}

/** @param variables coerced: with their defaults */
export function includedFields(
  fields: readonly CollectedField[],
  variables: Readonly<Record<string, unknown>>,
): readonly CollectedField[] {
  const included = fields.flatMap((field) => {
    const place = field.places.find(({ condition }) => isMet(condition, variables));
    return place === undefined ? [] : [{ field, place }];
  });
  return included.sort((a, b) => a.place.position - b.place.position).map(({ field }) => field);
}

/** Parts that apply to every object. */
export function partsOf(selectionSet: SelectionSetNode): readonly Part[] {
  return [{ selectionSet, condition: always }];
}

const known = new WeakMap<readonly Part[], Map<GraphQLCompositeType, readonly CollectedField[]>>();

/**
 * The fields for objects of this very type, in the order of the operation; worked out once for the same list of parts.
 * A fragment is walked once a condition, so fragments that spread each other many times cost no more than they say.
 */
export function collectFields(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  parts: readonly Part[],
  fragments: Fragments,
): readonly CollectedField[] {
  const byType = known.get(parts) ?? new Map<GraphQLCompositeType, readonly CollectedField[]>();
  const before = byType.get(type);
  if (before !== undefined) return before;
  const fields = collect(schema, type, parts, fragments);
  known.set(parts, byType.set(type, fields));
  return fields;
}

function collect(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  parts: readonly Part[],
  fragments: Fragments,
): readonly CollectedField[] {
  const gathered = new Map<string, Gathered>();
  let position = 0;
  const walked = new Map<SelectionSetNode, Condition[]>();
  for (const { selectionSet, condition } of parts) gather(selectionSet, condition);
  return [...gathered.values()];

  function gather(selectionSet: SelectionSetNode, outer: Condition): void {
    const before = walked.get(selectionSet) ?? [];
    if (before.some((condition) => implies(outer, condition))) return;
    walked.set(selectionSet, [...before, outer]);
    for (const selection of selectionSet.selections) {
      const own = conditionOf(selection);
      const condition = own && bothOf(outer, own);
      if (condition === undefined) continue;
      if (selection.kind === Kind.FIELD) {
        add(selection, condition);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (fragment && applies(fragment.typeCondition?.name.value)) gather(fragment.selectionSet, condition);
    }
  }

  function add(node: FieldNode, condition: Condition): void {
    const { name, alias, selectionSet } = node;
    const responseName = (alias ?? name).value;
    let field = gathered.get(responseName);
    if (field === undefined) {
      field = { responseName, fieldName: name.value, node, places: [], parts: [] };
      gathered.set(responseName, field);
    }
    if (!field.places.some((place) => implies(condition, place.condition)))
      field.places.push({ condition, position: position++ });
    if (selectionSet) field.parts.push({ selectionSet, condition });
  }

  function applies(name: string | undefined): boolean {
    if (name === undefined || name === type.name) return true;
    const conditional = schema.getType(name);
    return isAbstractType(conditional) && !isUnionType(type) && schema.isSubType(conditional, type);
  }
}

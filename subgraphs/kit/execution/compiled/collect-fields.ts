// The fields that are asked for of one object type, fragments written out, each with its condition.
// https://spec.graphql.org/October2021/#CollectFields()
import {
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';
import { both, conditionOf, implies, withoutShared, type Condition } from './condition.js';

/** One place in the document that asks for a field. */
export interface Mention {
  readonly node: FieldNode;
  readonly when: Condition;
  /** Counted up in the order in which the mentions are read. */
  readonly position: number;
}

/** Selections to be read together, each with the condition under which it counts. */
export interface Selections {
  readonly set: SelectionSetNode;
  readonly when: Condition;
}

/** What a document is read with. */
export interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Told of every selection that is read. */
  readonly count?: () => void;
}

/** The mentions of each field by its name in the answer, in the order of the document. */
export function collectFields(
  type: GraphQLObjectType,
  selections: readonly Selections[],
  { schema, fragments, count }: Reading,
): Map<string, Mention[]> {
  const fields = new Map<string, Mention[]>();
  let position = 0;
  /** Under which conditions a fragment was read already. */
  const read = new Map<string, Condition[]>();
  for (const { set, when } of selections) collect(set, when);
  return fields;

  function collect(set: SelectionSetNode, around: Condition): void {
    for (const selection of set.selections) {
      count?.();
      const own = conditionOf(selection);
      const when = own && both(around, own);
      if (when === undefined) continue;
      if (selection.kind === Kind.FIELD) add(selection, when);
      else if (selection.kind === Kind.INLINE_FRAGMENT) unfold(selection, when);
      else if (isNew(selection.name.value, when)) {
        const fragment = fragments[selection.name.value];
        if (fragment !== undefined) unfold(fragment, when);
      }
    }
  }

  function add(node: FieldNode, when: Condition): void {
    const key = node.alias?.value ?? node.name.value;
    const mentions = fields.get(key);
    position += 1;
    const mention = { node, when, position };
    if (mentions === undefined) fields.set(key, [mention]);
    else mentions.push(mention);
  }

  function unfold(
    { typeCondition, selectionSet }: InlineFragmentNode | FragmentDefinitionNode,
    when: Condition,
  ): void {
    if (typeCondition === undefined || isOf(typeCondition.name.value)) collect(selectionSet, when);
  }

  function isOf(name: string): boolean {
    if (name === type.name) return true;
    const condition = schema.getType(name);
    return isAbstractType(condition) && schema.isSubType(condition, type);
  }

  function isNew(fragment: string, when: Condition): boolean {
    const before = read.get(fragment) ?? [];
    if (before.some((earlier) => implies(when, earlier))) return false;
    read.set(fragment, [...before, when]);
    return true;
  }
}

/** What is asked for below mentions of one field, which is reached only where one of them counts. */
export function selectionsOf(mentions: readonly Mention[]): Selections[] {
  const conditions = withoutShared(mentions.map(({ when }) => when));
  return mentions.flatMap(({ node: { selectionSet } }, index) =>
    selectionSet === undefined ? [] : [{ set: selectionSet, when: conditions[index] ?? [] }],
  );
}

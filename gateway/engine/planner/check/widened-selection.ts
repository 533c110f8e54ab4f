// A selection that a subgraph is sent, with what the client selects of types that another subgraph does not share.
import {
  Kind,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLField,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from '../../../operation/fragments-of.js';
import type { CheckedSubgraph } from './schemas.js';
import { selectedOf, selectionSetsOf, type Reading } from './selected.js';

export interface Widener {
  readonly client: Reading;
  readonly subgraph: CheckedSubgraph;
  /** Those of what is sent. */
  readonly fragments: Fragments;
}

/** @param place what the client selects of the same objects */
export function widenedSet(
  widener: Widener,
  set: SelectionSetNode,
  type: string,
  place: readonly SelectionSetNode[],
): SelectionSetNode {
  const selections = set.selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FIELD) return widenedField(widener, selection, type, place);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return widenedSpread(widener, selection, place);
    const condition = selection.typeCondition?.name.value ?? type;
    return withSet(selection, widenedSet(widener, selection.selectionSet, condition, place));
  });
  return selections.every((selection, index) => selection === set.selections[index])
    ? set
    : { ...set, selections };
}

/** Written out where there is more to ask: elsewhere the same fragment may be right as it stands. */
function widenedSpread(
  widener: Widener,
  spread: FragmentSpreadNode,
  place: readonly SelectionSetNode[],
): FragmentSpreadNode | InlineFragmentNode {
  const fragment = widener.fragments.get(spread.name.value);
  if (fragment === undefined) return spread;
  const { typeCondition, selectionSet } = fragment;
  const inner = widenedSet(widener, selectionSet, typeCondition.name.value, place);
  const { directives = [] } = spread;
  return inner === selectionSet
    ? spread
    : { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: inner };
}

function widenedField(
  widener: Widener,
  field: FieldNode,
  type: string,
  place: readonly SelectionSetNode[],
): FieldNode {
  const { subgraph, client } = widener;
  const below = definitionOf(subgraph, type, field.name.value);
  if (!field.selectionSet || !below) return field;
  const ownType = getNamedType(below.type).name;
  const alike = fieldsNamed((field.alias ?? field.name).value, place, client).filter(
    ({ name }) => name.value === field.name.value,
  );
  const wanted = selectionSetsOf(alike);
  const inner = widenedSet(widener, field.selectionSet, ownType, wanted);
  const shared = subgraph.sharedTypes(`${type}.${field.name.value}`, ownType);
  const more = subgraph
    .realTypes(ownType)
    .filter((member) => shared?.has(member) === false)
    .flatMap((member) => fragmentOn(widener, member, inner, wanted));
  return withSet(field, more.length === 0 ? inner : { ...inner, selections: [...inner.selections, ...more] });
}

/** What the client wants of a type, and the subgraph has and is not asked for. */
function fragmentOn(
  { subgraph, client, fragments }: Widener,
  type: string,
  sent: SelectionSetNode,
  wanted: readonly SelectionSetNode[],
): InlineFragmentNode[] {
  const known = selectedOf({ ...client, fragments, schema: subgraph.schema }, type, [sent]);
  const selections = ownFields(type, wanted).filter(({ alias, name }) => !known.has((alias ?? name).value));
  if (selections.length === 0) return [];
  return [
    {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    },
  ];

  /** Of objects of one type: where an interface or a union follows, others have to be asked. */
  function ownFields(of: string, sets: readonly SelectionSetNode[]): FieldNode[] {
    return [...selectedOf(client, of, sets).values()].flatMap((nodes): FieldNode[] => {
      const [node] = nodes;
      const definition = node && definitionOf(subgraph, of, node.name.value);
      if (!node || !definition || subgraph.isSpecial(`${of}.${node.name.value}`)) return [];
      const below = getNamedType(definition.type);
      if (isLeafType(below)) return [node];
      const inner = isObjectType(below) ? ownFields(below.name, selectionSetsOf(nodes)) : [];
      return inner.length === 0
        ? []
        : [{ ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }];
    });
  }
}

function definitionOf(
  { schema }: CheckedSubgraph,
  type: string,
  field: string,
): GraphQLField<unknown, unknown> | undefined {
  const own = schema.getType(type);
  return isObjectType(own) || isInterfaceType(own) ? own.getFields()[field] : undefined;
}

/** The fields of a response name, whichever type they are selected of. */
export function fieldsNamed(
  name: string,
  sets: readonly SelectionSetNode[],
  { fragments }: Reading,
): FieldNode[] {
  const found: FieldNode[] = [];
  const walked = new Set<SelectionSetNode>();
  const walk = (set: SelectionSetNode): void => {
    if (walked.has(set)) return;
    walked.add(set);
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if ((selection.alias ?? selection.name).value === name) found.push(selection);
      } else {
        const source =
          selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        if (source) walk(source.selectionSet);
      }
    }
  };
  sets.forEach(walk);
  return found;
}

export function withSet<Node extends FieldNode | InlineFragmentNode>(
  node: Node,
  selectionSet: SelectionSetNode,
): Node {
  return selectionSet === node.selectionSet ? node : { ...node, selectionSet };
}

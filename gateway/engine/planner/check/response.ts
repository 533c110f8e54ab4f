// What a subgraph would send for a selection, told from its schema.
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type SelectionSetNode,
} from 'graphql';
import { ownName, unresolved, type Group, type Known, type Place } from './known.js';
import type { CheckedSubgraph } from './schemas.js';
import { selectedOf, selectionSetsOf, signatureOf, type Reading, type Selected } from './selected.js';
import { useOf } from './use-of.js';

/** Whether the subgraph is given what a field requires, of objects of these types and with all that is selected of them. */
export type IsGiven = (coordinate: string, types: ReadonlySet<string>, beside: Selected) => boolean;

export interface Responding {
  readonly subgraph: CheckedSubgraph;
  readonly reading: Reading;
  readonly isGiven: IsGiven;
  /** The same further down, where it differs. */
  readonly isGivenBelow?: IsGiven;
  /** What is provided of these objects on the way to them, beside what the subgraph resolves anyway. */
  readonly provided?: readonly SelectionSetNode[];
}

/**
 * @param types what the objects may really be; types that the subgraph does not know are left out
 */
export function responseOf(
  responding: Responding,
  types: Iterable<string>,
  sets: readonly SelectionSetNode[],
): Place {
  const { subgraph, reading, isGiven, isGivenBelow = isGiven, provided = [] } = responding;
  const groups = new Map<
    string,
    { readonly types: Set<string>; readonly own: string; readonly selected: Selected }
  >();
  const byOwn = new Map<string, { readonly selected: Selected; readonly key: string }>();
  for (const type of types) {
    const own = subgraph.ownType(type);
    if (own === undefined) continue;
    let of = byOwn.get(own);
    if (of === undefined) {
      const selected = selectedOf(reading, own, sets);
      byOwn.set(own, (of = { selected, key: keyOf(own, selected) }));
    }
    const group = groups.get(of.key);
    if (group) group.types.add(type);
    else groups.set(of.key, { types: new Set([type]), own, selected: of.selected });
  }
  return [...groups.values()].map((group): Group => ({ types: group.types, fields: fieldsOf(group) }));

  /** Types are alike whose selections are, with the same types below. */
  function keyOf(own: string, selected: Selected): string {
    const isOwnName = !subgraph.interfaceObjects.has(own);
    let key = `${String(isOwnName)} ${signatureOf(selected)}`;
    for (const [first] of selected.values()) {
      if (first === undefined) continue;
      const below = typeBelow(definitionOf(own, first));
      key += ` ${below}`;
      const coordinate = `${own}.${first.name.value}`;
      if (subgraph.isSpecial(coordinate) || subgraph.sharedTypes(coordinate, below)) key += ` ${own}`;
    }
    return isOwnName ? key : `${own} ${key}`;
  }

  function fieldsOf({
    types: alike,
    own,
    selected,
  }: {
    types: Set<string>;
    own: string;
    selected: Selected;
  }) {
    const fields = new Map<string, Known>();
    const provision = provided.length === 0 ? nothing : selectedFields(reading, own, provided);
    for (const [name, nodes] of selected) {
      const [first] = nodes;
      if (first === undefined) continue;
      if (first.name.value === '__typename') {
        const typeName = subgraph.interfaceObjects.has(own) ? own : ownName;
        fields.set(name, { use: '__typename', below: undefined, typeName });
        continue;
      }
      const coordinate = `${own}.${first.name.value}`;
      const byProvision = provision.get(first.name.value);
      const isResolved =
        (byProvision !== undefined || !subgraph.externals.has(coordinate)) &&
        (!subgraph.requires.has(coordinate) || isGiven(coordinate, alike, selected));
      const definition = definitionOf(own, first);
      const inner = selectionSetsOf(nodes);
      fields.set(name, {
        use: isResolved ? useOf(first, definition, subgraph.contextArguments.get(coordinate)) : unresolved,
        below:
          inner.length === 0
            ? undefined
            : responseOf(
                {
                  subgraph,
                  reading,
                  isGiven: isGivenBelow,
                  provided: [...(byProvision ?? []), ...[subgraph.provides.get(coordinate) ?? []].flat()],
                },
                subgraph.realTypes(typeBelow(definition)),
                inner,
              ),
        sharedTypes: subgraph.sharedTypes(coordinate, typeBelow(definition)),
      });
    }
    return fields;
  }

  function definitionOf(own: string, { name }: FieldNode): GraphQLField<unknown, unknown> | undefined {
    const type = reading.schema.getType(own);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
  }
}

const nothing: ReadonlyMap<string, readonly SelectionSetNode[]> = new Map();

/** The fields that selections have for a type, with what they select below. */
function selectedFields(
  reading: Reading,
  own: string,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly SelectionSetNode[]> {
  return new Map([...selectedOf(reading, own, sets)].map(([name, nodes]) => [name, selectionSetsOf(nodes)]));
}

function typeBelow(definition: GraphQLField<unknown, unknown> | undefined): string {
  return definition === undefined ? '' : getNamedType(definition.type).name;
}

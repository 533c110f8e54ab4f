// Whether what would be known once a plan is carried out is what the client asks for: everything, and nothing else in its
// place. Mirrors `program/compile-shape.ts`, which makes the answer.
import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { PlanFault } from './fault.js';
import { ownName, type Group, type Place } from './known.js';
import type { CheckedGraph } from './schemas.js';
import { selectedOf, selectionSetsOf, signatureOf, type Reading, type Selected } from './selected.js';
import { useOf } from './use-of.js';

/** @throws PlanFault where a field is not there, or another in its place */
export function refuseHoles(
  graph: CheckedGraph,
  reading: Reading,
  operation: OperationDefinitionNode,
  state: Place,
): void {
  const root = graph.schema.getRootType(operation.operation)?.name ?? 'Query';
  for (const group of state) lookAt(group, root, [operation.selectionSet]);

  /**
   * @param type what clients know the objects by
   * @param promised the types that subgraphs promise for them, since they share the field
   */
  function lookAt(
    group: Group,
    type: string,
    sets: readonly SelectionSetNode[],
    promised?: ReadonlySet<string>,
  ): void {
    const isNamed = group.fields.get('__typename')?.typeName === ownName;
    // Without its type's name an object is shaped by what is asked of the abstract type alone.
    const shown = isAbstractType(graph.schema.getType(type)) && !isNamed ? namesOf(type, sets) : undefined;
    const looked = new Set<string>();
    for (const real of group.types) {
      if (graph.inaccessible.has(real) || promised?.has(real) === false) continue;
      const selected = selectedOf(reading, real, sets);
      const signature = signatureOf(selected) + definitionsOf(real, selected);
      if (looked.has(signature)) continue;
      looked.add(signature);
      for (const [name, nodes] of selected) lookFor(group, real, name, nodes, shown);
    }
  }

  function lookFor(
    group: Group,
    type: string,
    name: string,
    nodes: readonly FieldNode[],
    shown: ReadonlySet<string> | undefined,
  ): void {
    const [node] = nodes;
    const field = node?.name.value ?? '';
    if (node === undefined || field === '__schema' || field === '__type') return;
    const coordinate = `${type}.${field}`;
    if (shown?.has(name) === false)
      throw new PlanFault(coordinate, 'the type is not known of the object that it is asked of');
    if (field === '__typename') return;
    const known = group.fields.get(name);
    const definition = definitionOf(type, node);
    if (known === undefined) throw new PlanFault(coordinate, 'nobody is asked for it');
    if (known.use !== useOf(node, definition))
      throw new PlanFault(coordinate, `${known.use} is in its place`);
    const below = selectionSetsOf(nodes);
    if (below.length > 0 && definition)
      for (const each of known.below ?? [])
        lookAt(each, getNamedType(definition.type).name, below, known.sharedTypes);
  }

  function namesOf(type: string, sets: readonly SelectionSetNode[]): ReadonlySet<string> {
    const selected = selectedOf(reading, type, sets);
    return new Set(
      [...selected].flatMap(([name, [node]]) => (node?.name.value === '__typename' ? [] : [name])),
    );
  }

  function definitionsOf(type: string, selected: Selected): string {
    return [...selected.values()].map(([node]) => node && getTypeName(definitionOf(type, node))).join();
  }

  function definitionOf(type: string, { name }: FieldNode): GraphQLField<unknown, unknown> | undefined {
    const definition = graph.schema.getType(type);
    return isObjectType(definition) || isInterfaceType(definition)
      ? definition.getFields()[name.value]
      : undefined;
  }
}

function getTypeName(definition: GraphQLField<unknown, unknown> | undefined): string {
  return definition === undefined ? '' : getNamedType(definition.type).name;
}

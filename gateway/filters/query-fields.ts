// The root fields of queries as the supergraph has them, hidden ones too, and who resolves each.
import {
  Kind,
  print,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { argumentsOf } from './directive-uses.js';

export interface Subgraph {
  readonly name: string;
  /** Empty where the supergraph names none. */
  readonly url: string;
}

/** The supergraph's root fields of queries, each with a subgraph that resolves it. */
export function queryFields(supergraph: DocumentNode): { field: FieldDefinitionNode; subgraph: Subgraph }[] {
  const schema = supergraph.definitions.find(({ kind }) => kind === Kind.SCHEMA_DEFINITION);
  const roots = schema?.kind === Kind.SCHEMA_DEFINITION ? schema.operationTypes : [];
  const root = roots.find(({ operation }) => operation === 'query')?.type.name.value;
  const subgraphs = subgraphsOf(supergraph);
  return supergraph.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== root) return [];
    const everywhere = argumentsOf(definition, 'join__type')[0]?.['graph'];
    return (definition.fields ?? []).flatMap((field) => {
      const subgraph = subgraphs.get(argumentsOf(field, 'join__field')[0]?.['graph'] ?? everywhere);
      return subgraph === undefined ? [] : [{ field, subgraph }];
    });
  });
}

/** Which fields an object type has in a subgraph. */
export type FieldsIn = (type: string, subgraph: Subgraph) => ReadonlySet<string>;

export function fieldsIn(supergraph: DocumentNode): FieldsIn {
  const subgraphs = subgraphsOf(supergraph);
  const graphs = (node: FieldDefinitionNode | ObjectTypeDefinitionNode, directive: string) =>
    argumentsOf(node, directive).flatMap(({ graph }) => subgraphs.get(graph) ?? []);
  return (type, { name }) => {
    const found = new Set<string>();
    for (const definition of supergraph.definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== type) continue;
      const everywhere = graphs(definition, 'join__type');
      for (const field of definition.fields ?? []) {
        const own = graphs(field, 'join__field');
        if ((own.length > 0 ? own : everywhere).some((subgraph) => subgraph.name === name))
          found.add(field.name.value);
      }
    }
    return found;
  };
}

/** The subgraphs by the supergraph's names for them, such as `PARTNER_FIRMS`. */
function subgraphsOf(supergraph: DocumentNode): ReadonlyMap<unknown, Subgraph> {
  const subgraphs = new Map<unknown, Subgraph>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const { name = '', url = '' } = argumentsOf(value, 'join__graph')[0] ?? {};
      subgraphs.set(value.name.value, { name: String(name), url: String(url) });
    }
  }
  return subgraphs;
}

/** The name of a type, whatever lists and exclamation marks are round it. */
export function namedType(type: TypeNode): string {
  return print(type).replace(/[[\]!]/g, '');
}

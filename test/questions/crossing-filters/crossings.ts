// Where filters cross from one subgraph to another, read from the supergraph: which input fields take keys, and which
// root fields of which subgraph give them.
import {
  Kind,
  parse,
  print,
  type DocumentNode,
  type FieldDefinitionNode,
  type StringValueNode,
} from 'graphql';

/** A root field that answers a filter with the keys of an entity. */
export interface KeySet {
  readonly entity: string;
  /** Under which name it is offered in every filter of the entity; undefined for the owner's own filter. */
  readonly as: string | undefined;
  readonly field: string;
  readonly subgraph: string;
  /** The type of its filter, such as `PersonFilter`. */
  readonly filter: string;
  /** The type of its order, where it has one. */
  readonly order: string | undefined;
}

/** An input field that takes keys of an entity. */
export interface KeysField {
  readonly input: string;
  readonly field: string;
  readonly entity: string;
  /** The name that clients see in its place; undefined where they see the field itself. */
  readonly as: string | undefined;
}

export interface Crossings {
  readonly keySets: readonly KeySet[];
  readonly keysFields: readonly KeysField[];
}

/** All key sets and all fields that take keys, as `@keySet` and `@keysFrom` of the supergraph say. */
export function readCrossings(supergraphSdl: string): Crossings {
  const document = parse(supergraphSdl);
  const nameOfGraph = subgraphNames(document);
  const keySets: KeySet[] = [];
  const keysFields: KeysField[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query') {
      for (const field of definition.fields ?? []) {
        for (const { of: entity, as } of uses(field, 'keySet')) {
          const graph = uses(field, 'join__field')[0]?.['graph'] ?? '';
          const types = { filter: argumentType(field, 'where') ?? '', order: argumentType(field, 'orderBy') };
          keySets.push({
            entity: entity ?? '',
            as,
            field: field.name.value,
            subgraph: nameOfGraph(graph),
            ...types,
          });
        }
      }
    }
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of definition.fields ?? []) {
        for (const { entity, as } of uses(field, 'keysFrom')) {
          keysFields.push({
            input: definition.name.value,
            field: field.name.value,
            entity: entity ?? '',
            as,
          });
        }
      }
    }
  }
  return { keySets, keysFields };
}

/** The arguments, as text, of each use of a directive. */
function uses(
  { directives }: Pick<FieldDefinitionNode, 'directives'>,
  name: string,
): Partial<Record<string, string>>[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map((directive) =>
      Object.fromEntries(
        (directive.arguments ?? []).map((argument) => [
          argument.name.value,
          (argument.value as StringValueNode).value,
        ]),
      ),
    );
}

function argumentType(field: FieldDefinitionNode, name: string): string | undefined {
  const found = field.arguments?.find((argument) => argument.name.value === name);
  return found && print(found.type).replace('!', '');
}

/** From the supergraph's name of a subgraph, such as `PARTNER_FIRMS`, to the subgraph's own. */
function subgraphNames(document: DocumentNode): (graph: string) => string {
  const graphs = document.definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  const names = new Map(
    values.map((value) => [value.name.value, uses(value, 'join__graph')[0]?.['name'] ?? '']),
  );
  return (graph) => names.get(graph) ?? '';
}

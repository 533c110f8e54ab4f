// A type of the supergraph as one of its subgraphs defines it.
import {
  Kind,
  parseType,
  visit,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { applied, appliedFor, argument, text } from './join-directives.js';

type AnyField = FieldDefinitionNode | InputValueDefinitionNode;

/** Undefined where the subgraph has nothing of the type. */
export function typeInSubgraph(
  type: TypeDefinitionNode,
  graph: string,
  isInterfaceObject: boolean,
): TypeDefinitionNode | undefined {
  switch (type.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
      return bare(type);
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return fieldedType(type, graph, isInterfaceObject);
    case Kind.UNION_TYPE_DEFINITION: {
      const members = applied(type.directives, 'join__unionMember');
      const isHere = (name: string): boolean =>
        members.length === 0 ||
        members.some((each) => text(each, 'graph') === graph && text(each, 'member') === name);
      return bare({ ...type, types: (type.types ?? []).filter(({ name }) => isHere(name.value)) });
    }
    case Kind.ENUM_TYPE_DEFINITION:
      return bare({
        ...type,
        values: (type.values ?? []).filter(
          ({ directives }) =>
            applied(directives, 'join__enumValue').length === 0 ||
            appliedFor(directives, 'join__enumValue', graph) !== undefined,
        ),
      });
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return bare({ ...type, fields: (type.fields ?? []).flatMap((field) => fieldInSubgraph(field, graph)) });
  }
}

function fieldedType(
  type: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  graph: string,
  isInterfaceObject: boolean,
): TypeDefinitionNode | undefined {
  const fields = (type.fields ?? []).flatMap((field) => fieldInSubgraph(field, graph));
  if (fields.length === 0) return undefined;
  const interfaces = (type.interfaces ?? []).filter(({ name }) =>
    applied(type.directives, 'join__implements').some(
      (each) => text(each, 'graph') === graph && text(each, 'interface') === name.value,
    ),
  );
  const here = { ...type, fields, interfaces };
  return bare(isInterfaceObject ? { ...here, kind: Kind.OBJECT_TYPE_DEFINITION } : here);
}

function fieldInSubgraph<Field extends AnyField>(field: Field, graph: string): Field[] {
  const directive = joinOfField(field, graph);
  if (directive === undefined) return [];
  if (directive === 'everywhere') return [field];
  const type = text(directive, 'type');
  const own = type === undefined ? field : { ...field, type: parseType(type, { noLocation: true }) };
  const fromContext = contextArguments(directive);
  if (fromContext.length === 0 || own.kind !== Kind.FIELD_DEFINITION) return [own];
  return [{ ...own, arguments: [...(own.arguments ?? []), ...fromContext] }];
}

/** Without a directive a field is wherever its type is; with one that names no subgraph it is nowhere. */
export function joinOfField(
  { directives }: AnyField,
  graph: string,
): ConstDirectiveNode | 'everywhere' | undefined {
  return applied(directives, 'join__field').length === 0
    ? 'everywhere'
    : appliedFor(directives, 'join__field', graph);
}

/** The arguments of a field that the supergraph leaves out because their values come from a context. */
export function contextArguments(joinField: ConstDirectiveNode): InputValueDefinitionNode[] {
  const value = argument(joinField, 'contextArguments');
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((given) => {
    const partOf = (wanted: string): string => {
      const found =
        given.kind === Kind.OBJECT ? given.fields.find(({ name }) => name.value === wanted) : undefined;
      return found?.value.kind === Kind.STRING ? found.value.value : '';
    };
    const name = partOf('name');
    if (name === '') return [];
    // What no context gives is left out.
    const type = nullable(parseType(partOf('type'), { noLocation: true }));
    return [{ kind: Kind.INPUT_VALUE_DEFINITION, name: { kind: Kind.NAME, value: name }, type }];
  });
}

function nullable(type: TypeNode): TypeNode {
  return type.kind === Kind.NON_NULL_TYPE ? type.type : type;
}

/** Without descriptions and directives, which are most of a supergraph's text. */
export function bare<Definition extends TypeDefinitionNode>(definition: Definition): Definition {
  return visit(definition, {
    enter: (node) => {
      if (node.kind === Kind.DIRECTIVE) return null;
      return 'description' in node ? { ...node, description: undefined } : undefined;
    },
  });
}

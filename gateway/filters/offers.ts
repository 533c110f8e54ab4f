// What subgraphs offer to filters of others, read from the supergraph: root fields that give keys of an entity, and
// input fields that take them.
import {
  Kind,
  print,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { argumentsOf, workforceDirectives, type DirectiveUses } from './directive-uses.js';

interface Subgraph {
  readonly name: string;
  /** Empty where the supergraph names none. */
  readonly url: string;
}

/** A root field that answers a filter with the keys of an entity. */
export interface KeySet {
  readonly entity: string;
  /** The name under which every filter of the entity has it; undefined for the owner's own filter. */
  readonly as: string | undefined;
  /** The path, inside the filter under `some`, of the field that takes the same keys. */
  readonly through: readonly string[] | undefined;
  readonly field: string;
  readonly subgraph: Subgraph;
  /** The input type of its filter. */
  readonly where: string;
  readonly whereDescription: string | undefined;
  /** The input type of its order, where it has one. */
  readonly orderBy: string | undefined;
  readonly orderByDescription: string | undefined;
  /** The filter under `some`, of which the key set is the other side; undefined where `where` has no `some`. */
  readonly some: string | undefined;
}

/** An input field that takes keys of an entity. */
export interface KeysField {
  readonly input: string;
  readonly field: string;
  readonly entity: string;
  /** The name that clients see in its place; undefined where they see the field itself. */
  readonly as: string | undefined;
}

export interface Offers {
  readonly keySets: readonly KeySet[];
  readonly keysFields: readonly KeysField[];
}

/** @returns undefined where no subgraph offers or takes keys */
export function readOffers(supergraph: DocumentNode): Offers | undefined {
  const uses = workforceDirectives(supergraph);
  if (uses === undefined) return undefined;
  const inputs = new Map<string, InputObjectTypeDefinitionNode>();
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) inputs.set(definition.name.value, definition);
  }
  const keySets = queryFields(supergraph).flatMap(({ field, subgraph }) =>
    keySetsOf(field, subgraph, uses, inputs),
  );
  const keysFields = [...inputs.values()].flatMap((input) => keysFieldsOf(input, uses));
  return keySets.length === 0 || keysFields.length === 0 ? undefined : { keySets, keysFields };
}

function keysFieldsOf(
  { name, fields = [] }: InputObjectTypeDefinitionNode,
  uses: DirectiveUses,
): KeysField[] {
  return fields.flatMap((field) =>
    uses(field, 'keysFrom').map(({ entity = '', as }) => ({
      input: name.value,
      field: field.name.value,
      entity,
      as,
    })),
  );
}

function keySetsOf(
  field: FieldDefinitionNode,
  subgraph: Subgraph,
  uses: DirectiveUses,
  inputs: ReadonlyMap<string, InputObjectTypeDefinitionNode>,
): KeySet[] {
  const argument = (name: string) => field.arguments?.find((candidate) => candidate.name.value === name);
  const where = argument('where');
  const orderBy = argument('orderBy');
  if (where === undefined) return [];
  const some = inputs.get(namedType(where.type))?.fields?.find(({ name }) => name.value === 'some');
  return uses(field, 'keySet').map(({ of: entity = '', as, through }) => ({
    entity,
    as,
    through: through?.split('.'),
    field: field.name.value,
    subgraph,
    where: namedType(where.type),
    whereDescription: where.description?.value,
    orderBy: orderBy && namedType(orderBy.type),
    orderByDescription: orderBy?.description?.value,
    some: some && namedType(some.type),
  }));
}

/** The supergraph's root fields of queries, each with a subgraph that resolves it. */
function queryFields(supergraph: DocumentNode): { field: FieldDefinitionNode; subgraph: Subgraph }[] {
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

function namedType(type: TypeNode): string {
  return print(type).replace(/[[\]!]/g, '');
}

// What subgraphs offer to filters and statistics of others, read from the supergraph: root fields that give keys of an
// entity or put them into groups, and input fields that take them.
import {
  Kind,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
} from 'graphql';
import { workforceDirectives, type DirectiveUses } from './directive-uses.js';
import { groupsFieldsOf, keyGroupingsOf, type GroupsField, type KeyGrouping } from './group-offers.js';
import { fieldsIn, namedType, queryFields, type FieldsIn, type Subgraph } from './query-fields.js';

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
  /** Whether answers have a version, by which the subgraph can be asked whether they still hold. */
  readonly isVersioned: boolean;
  /** Whether keys in an order come with their places in it. */
  readonly hasSortTexts: boolean;
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
  readonly keyGroupings: readonly KeyGrouping[];
  readonly groupsFields: readonly GroupsField[];
}

/** @returns undefined where no subgraph offers or takes keys or groups of them */
export function readOffers(supergraph: DocumentNode): Offers | undefined {
  const uses = workforceDirectives(supergraph);
  if (uses === undefined) return undefined;
  const inputs = new Map<string, InputObjectTypeDefinitionNode>();
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) inputs.set(definition.name.value, definition);
  }
  const fields = queryFields(supergraph);
  const fieldsOf = fieldsIn(supergraph);
  const keySets = fields.flatMap(({ field, subgraph }) =>
    keySetsOf(field, subgraph, uses, { inputs, fieldsOf }),
  );
  const keysFields = [...inputs.values()].flatMap((input) => keysFieldsOf(input, uses));
  const keyGroupings = fields.flatMap(({ field, subgraph }) => keyGroupingsOf(field, subgraph, uses));
  const groupsFields = [...inputs.values()].flatMap((input) => groupsFieldsOf(input, uses));
  const filters = keySets.length > 0 && keysFields.length > 0;
  const groups = keyGroupings.length > 0 && groupsFields.length > 0;
  return filters || groups ? { keySets, keysFields, keyGroupings, groupsFields } : undefined;
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

interface KnownTypes {
  readonly inputs: ReadonlyMap<string, InputObjectTypeDefinitionNode>;
  readonly fieldsOf: FieldsIn;
}

function keySetsOf(
  field: FieldDefinitionNode,
  subgraph: Subgraph,
  uses: DirectiveUses,
  { inputs, fieldsOf }: KnownTypes,
): KeySet[] {
  const argument = (name: string) => field.arguments?.find((candidate) => candidate.name.value === name);
  const where = argument('where');
  const orderBy = argument('orderBy');
  const offered = uses(field, 'keySet');
  if (where === undefined || offered.length === 0) return [];
  const some = inputs.get(namedType(where.type))?.fields?.find(({ name }) => name.value === 'some');
  const answered = fieldsOf(namedType(field.type), subgraph);
  return offered.map(({ of: entity = '', as, through }) => ({
    entity,
    as,
    through: through?.split('.'),
    field: field.name.value,
    subgraph,
    where: namedType(where.type),
    whereDescription: where.description?.value,
    orderBy: orderBy && namedType(orderBy.type),
    orderByDescription: orderBy?.description?.value,
    isVersioned: argument('unless') !== undefined && answered.has('version'),
    hasSortTexts: orderBy !== undefined && answered.has('sortTexts'),
    some: some && namedType(some.type),
  }));
}

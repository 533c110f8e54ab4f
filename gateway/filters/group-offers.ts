// What subgraphs offer to statistics of others: root fields that put keys of an entity into groups, and input fields that
// take such groups.
import type { FieldDefinitionNode, InputObjectTypeDefinitionNode } from 'graphql';
import type { DirectiveUses } from './directive-uses.js';
import { namedType, type Subgraph } from './query-fields.js';

/** A root field that puts keys of an entity into groups. */
export interface KeyGrouping {
  readonly entity: string;
  /** What its attributes are called beside the owner's; undefined for the owner's own. */
  readonly as: string | undefined;
  readonly field: string;
  readonly subgraph: Subgraph;
  /** The type of its attributes. */
  readonly by: string;
  readonly byDescription: string | undefined;
}

/** An input field that takes groups of keys of an entity. */
export interface GroupsField {
  readonly input: string;
  readonly field: string;
  readonly entity: string;
  /** The name that clients see in its place. */
  readonly as: string;
}

export function keyGroupingsOf(
  field: FieldDefinitionNode,
  subgraph: Subgraph,
  uses: DirectiveUses,
): KeyGrouping[] {
  const by = field.arguments?.find(({ name }) => name.value === 'by');
  if (by === undefined) return [];
  return uses(field, 'keyGroups').map(({ of: entity = '', as }) => ({
    entity,
    as,
    field: field.name.value,
    subgraph,
    by: namedType(by.type),
    byDescription: by.description?.value,
  }));
}

export function groupsFieldsOf(
  { name, fields = [] }: InputObjectTypeDefinitionNode,
  uses: DirectiveUses,
): GroupsField[] {
  return fields.flatMap((field) =>
    uses(field, 'groupsFrom').map(({ entity = '', as = field.name.value }) => ({
      input: name.value,
      field: field.name.value,
      entity,
      as,
    })),
  );
}

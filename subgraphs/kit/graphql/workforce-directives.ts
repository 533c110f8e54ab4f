// The directives of our own, as every subgraph's SDL carries them. Nobody writes them by hand:
// the printer appends the ones in use, and schema/directives.graphql is emitted from here.
import { parse, type DefinitionNode } from 'graphql';

export const workforceSpecification = 'https://specs.workforce-graph.example/workforce/v1.0';

/** The definitions of the workforce specification 1.0, as SDL. */
export const workforceDirectives = /* GraphQL */ `
  # The workforce specification, version 1.0: this graph's own directives.
  # Every subgraph links it and has these definitions. The kit's printer appends them; do not write them by hand.
  # All are repeatable, so that composition keeps the copies of several subgraphs. The gateway applies the strictest.

  """
  How sensitive a value is. Access control is not enforced yet: anybody who can reach the gateway can read every value.
  On a field, argument or input field: the class of that value. On a type: the class of each of its fields without a class.
  On the schema: the class of each type without a class in the subgraph named by \`subgraph\`, including its root fields. Without any class, OFFICIAL.
  An argument or input field without a class is as sensitive as the field it is passed to. A filter offered by @keySet, or a grouping by @keyGroups, is at least as sensitive as that root field.
  A field's class takes precedence over its type's class, and that over the default of the subgraph that resolves it. An entity always has a class, because other subgraphs' defaults would apply to its stubs.
  Only the owner of a type sets the class of the type. A subgraph that adds a field to another owner's type sets the class of that field.
  """
  directive @classified(
    "The class. If there are several copies, the strictest applies."
    as: workforce__Classification!
    "The subgraph whose default this is. Required on the schema and used nowhere else, because a composed schema does not show from which subgraph it comes."
    subgraph: String
  ) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION

  "The purposes for which an OFFICIAL_SENSITIVE value is meant to be read or filtered on; if there are several copies, only purposes that all of them allow. Access control is not enforced yet: anybody who can reach the gateway can read the value."
  directive @purpose(
    "The allowed purposes. A request does not name its purpose yet, and nothing checks it."
    allow: [workforce__Purpose!]!
  ) repeatable on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION

  """
  This root field answers a filter with the keys of an entity: \`(where: SomeFilter!, keys: [ID!], limit: Int!): KeySet\`, plus \`orderBy\` if the owner offers an order.
  Without \`as\`, it is the owner's filter of that entity. With \`as\`, it is another subgraph's data about the entity, offered under that name in every filter of the entity.
  """
  directive @keySet(
    "The entity whose keys are returned."
    of: String!
    "The name of this data in every filter of the entity; none for the owner's filter."
    as: String
    "The path, inside the filter under \`some\`, of the @keysFrom field for which this key set is the other side. With it, the gateway can start from the smaller side."
    through: String
  ) repeatable on FIELD_DEFINITION

  """
  This input field takes keys of an entity.
  With \`as\`, clients see a field of that name in its place, typed as the owner's filter. In an order, it is typed as the owner's order, and the field takes \`{keys: [ID!]!, by: String}\`, where \`by\` names the order for its cursors; plain keys are enough without cursors.
  Without \`as\`, the field stays as it is and the input is the owner's filter. Key sets of other subgraphs are added to it under their names.
  """
  directive @keysFrom(
    "The entity whose keys are taken."
    entity: String!
    "The name that clients see in place of the keys."
    as: String
  ) repeatable on INPUT_FIELD_DEFINITION

  """
  This root field puts keys of an entity into groups by one of its attributes: \`(by: SomeAttribute!, keys: [ID!], limit: Int!): KeyGroups\`. A key is in the group of each of its values, and in no group if it has no value.
  Without \`as\`, these are the owner's attributes of that entity. With \`as\`, they are another subgraph's, offered beside them.
  """
  directive @keyGroups(
    "The entity whose keys are grouped."
    of: String!
    "The name of these attributes beside the owner's; none for the owner's."
    as: String
  ) repeatable on FIELD_DEFINITION

  """
  This input field takes groups of an entity's keys, \`[KeyGroupInput!]\`.
  Clients see a field with the name \`as\` in its place, typed as the owner's attributes. If its name and place are those of the @keysFrom field for the same keys in the \`where\` beside it, the gateway groups only the keys that occur.
  """
  directive @groupsFrom(
    "The entity whose keys are grouped."
    entity: String!
    "The name that clients see in place of the groups."
    as: String!
  ) repeatable on INPUT_FIELD_DEFINITION

  "The privacy classes, least strict first."
  enum workforce__Classification {
    "For everyone: organisations, the skills framework, posts, pay bands, suppressed aggregates."
    PUBLIC
    "Meant for signed-in users (not enforced yet): names, work e-mail, grade, skills, placement dates and status."
    OFFICIAL
    "Meant for entitled roles with a stated purpose and a record of each read (not enforced yet): clearance, conflicts, exact pay, evaluation narrative, termination reason."
    OFFICIAL_SENSITIVE
  }

  "The purpose of a request."
  enum workforce__Purpose {
    "Finding people for opportunities."
    MATCHING
    "Planning an organisation's staff and skills."
    WORKFORCE_PLANNING
    "Evaluating what a placement or a scheme achieved."
    EVALUATION
    "Handling one person's placement."
    CASEWORK
    "Auditing how the graph was used."
    AUDIT
  }
`;

/** Names of our own directives, without the @. */
export const workforceDirectiveNames = [
  'classified',
  'purpose',
  'keySet',
  'keysFrom',
  'keyGroups',
  'groupsFrom',
] as const;

/** The definitions that a subgraph using these directives needs, the enums they mention included. */
export function workforceDefinitions(used: ReadonlySet<string>): readonly DefinitionNode[] {
  return parse(workforceDirectives).definitions.filter((definition) => {
    if (definition.kind === 'DirectiveDefinition') return used.has(definition.name.value);
    if (definition.kind !== 'EnumTypeDefinition') return false;
    return definition.name.value === 'workforce__Purpose' ? used.has('purpose') : used.has('classified');
  });
}

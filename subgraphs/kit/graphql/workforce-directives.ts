// The directives of our own, as every subgraph's SDL carries them. Nobody writes them by hand:
// the printer appends the ones in use, and schema/directives.graphql is emitted from here.
import { parse, type DefinitionNode } from 'graphql';

export const workforceSpecification = 'https://specs.workforce-graph.example/workforce/v1.0';

/** The definitions of the workforce specification 1.0, as SDL. */
export const workforceDirectives = /* GraphQL */ `
  # The workforce specification, version 1.0: the directives of our own.
  # Every subgraph links it and carries these definitions; the kit's printer appends them, nobody writes them by hand.
  # All are repeatable: a copy in another subgraph is kept instead of lost, and the gateway takes the strictest.

  """
  How sensitive a value is.
  On a field, argument or input field: that value. On a type: each of its fields that says nothing itself.
  On the schema: each type of the subgraph named by \`subgraph\` that says nothing itself, its root fields included. Where nothing is said at all, OFFICIAL.
  An argument or input field that says nothing is as sensitive as the field it is passed to; a filter offered by @keySet, or a grouping by @keyGroups, is at least as sensitive as that root field.
  A field's own word counts before its type's, and that before the default of the subgraph that resolves it. An entity always says its class, because its stubs lie under other subgraphs' defaults.
  Only the owner of a type classes the type; whoever adds a field to another owner's type classes that field.
  """
  directive @classified(
    "The class; where several copies meet, the strictest counts."
    as: workforce__Classification!
    "The subgraph whose default this is; required on the schema and used nowhere else, because composition forgets which subgraph spoke."
    subgraph: String
  ) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION

  "The purposes for which an OFFICIAL_SENSITIVE value may be read or filtered on; where several copies meet, only what all of them allow."
  directive @purpose(
    "The purposes allowed; a request names one of them and its role must be entitled to claim it."
    allow: [workforce__Purpose!]!
  ) repeatable on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION

  """
  This root field answers a filter with the keys of an entity: \`(where: SomeFilter!, keys: [ID!], limit: Int!): KeySet\`, plus \`orderBy\` where the owner offers an ordering.
  Without \`as\`, it is the owner's own filter of that entity. With \`as\`, it is another subgraph's facts about it, offered under that name wherever the entity is filtered.
  """
  directive @keySet(
    "The entity whose keys are given."
    of: String!
    "The name under which these facts are offered in every filter of the entity; none for the owner's own filter."
    as: String
    "The path, inside the filter under \`some\`, of the @keysFrom field that this key set is the other side of; the gateway uses it to start from the smaller side."
    through: String
  ) repeatable on FIELD_DEFINITION

  """
  This input field takes keys of an entity.
  With \`as\`, clients see in its place a field of that name, typed as the owner's filter (in an ordering: the owner's ordering, and the field takes \`{keys: [ID!]!, by: String}\`, where \`by\` names the order for its cursors; plain keys will do where there are none).
  Without \`as\`, the field stays as it is and the input is the owner's own filter: key sets that others offer under a name of theirs are added here.
  """
  directive @keysFrom(
    "The entity whose keys are taken."
    entity: String!
    "The name that clients see in place of the keys."
    as: String
  ) repeatable on INPUT_FIELD_DEFINITION

  """
  This root field puts keys of an entity into groups by an attribute of it: \`(by: SomeAttribute!, keys: [ID!], limit: Int!): KeyGroups\`. A key is in the group of each of its values, and in none where it has no value.
  Without \`as\`, it is the owner's own attributes of that entity. With \`as\`, it is another subgraph's, offered beside them.
  """
  directive @keyGroups(
    "The entity whose keys are grouped."
    of: String!
    "What these attributes are called beside the owner's; none for the owner's own."
    as: String
  ) repeatable on FIELD_DEFINITION

  """
  This input field takes groups of an entity's keys, \`[KeyGroupInput!]\`.
  Clients see in its place a field of the name \`as\`, typed as the owner's attributes. Named and placed as the @keysFrom field for the same keys in the \`where\` beside it, it lets the gateway group just those keys that occur.
  """
  directive @groupsFrom(
    "The entity whose keys are grouped."
    entity: String!
    "The name that clients see in place of the groups."
    as: String!
  ) repeatable on INPUT_FIELD_DEFINITION

  "The privacy classes, mildest first."
  enum workforce__Classification {
    "Anyone may read it: organisations, the skills framework, posts, pay bands, suppressed aggregates."
    PUBLIC
    "For signed-in users: names, work e-mail, grade, skills, placement dates and status."
    OFFICIAL
    "For entitled roles with a stated purpose, each read recorded: clearance, conflicts, exact pay, evaluation narrative, termination reason."
    OFFICIAL_SENSITIVE
  }

  "What a request may be for."
  enum workforce__Purpose {
    "Finding people for opportunities."
    MATCHING
    "Planning an organisation's staff and skills."
    WORKFORCE_PLANNING
    "Judging what a placement or a scheme achieved."
    EVALUATION
    "Handling one person's placement."
    CASEWORK
    "Checking how the graph itself was used."
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

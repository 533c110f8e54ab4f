// The schema that clients see: in place of a neighbour's keys the neighbour's own filter or attributes, and beside those what
// other subgraphs know of it.
import {
  Kind,
  visit,
  type DefinitionNode,
  type GraphQLSchema,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { buildSchemaSteps } from '../operation/build-schema-steps.js';
import type { Steps } from '../operation/slices.js';
import { namedType } from './query-fields.js';

/** A field of an input type as clients see it. */
export interface PresentedField {
  readonly field: string;
  /** The field in whose place it stands; undefined where it stands beside the others. */
  readonly replaced: string | undefined;
  /** The name of its type. */
  readonly type: string;
  readonly description: string;
}

/**
 * @param apiSchema what clients would see without join filters
 * @param presented the fields to be seen in an input type
 */
export function* presentSchemaSteps(
  apiSchema: GraphQLSchema,
  presented: (input: string) => readonly PresentedField[],
): Steps<GraphQLSchema> {
  /** Types of fields that were replaced. */
  const replaced = new Set<string>();
  const definitions = definitionsOf(apiSchema).map((definition) => {
    if (definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) return definition;
    const own = presented(definition.name.value);
    return own.length === 0 ? definition : withFields(definition, own, replaced);
  });
  yield;
  return yield* buildSchemaSteps({
    kind: Kind.DOCUMENT,
    definitions: yield* withoutUnused(definitions, replaced),
  });
}

/** What the schema was built from. */
function definitionsOf(schema: GraphQLSchema): DefinitionNode[] {
  return [schema, ...schema.getDirectives(), ...Object.values(schema.getTypeMap())].flatMap((element) => [
    ...(element.astNode ? [element.astNode] : []),
    ...('extensionASTNodes' in element ? element.extensionASTNodes : []),
  ]);
}

/** @param replaced gets the types of the fields that are replaced */
function withFields(
  input: InputObjectTypeDefinitionNode,
  own: readonly PresentedField[],
  replaced: Set<string>,
): InputObjectTypeDefinitionNode {
  const fields = (input.fields ?? []).map((field) => {
    const instead = own.find((candidate) => candidate.replaced === field.name.value);
    if (instead === undefined) return field;
    replaced.add(namedType(field.type));
    return inputField(instead);
  });
  return {
    ...input,
    fields: [...fields, ...own.filter((field) => field.replaced === undefined).map(inputField)],
  };
}

/** Without those of the types that nothing mentions any more. */
function* withoutUnused(
  definitions: readonly DefinitionNode[],
  types: ReadonlySet<string>,
): Steps<readonly DefinitionNode[]> {
  if (types.size === 0) return definitions;
  const mentioned = new Set<string>();
  for (const definition of definitions) {
    visit(definition, { [Kind.NAMED_TYPE]: ({ name }) => void mentioned.add(name.value) });
    yield;
  }
  return definitions.filter(
    (definition) =>
      definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION ||
      !types.has(definition.name.value) ||
      mentioned.has(definition.name.value),
  );
}

function inputField({ field, type, description }: PresentedField): InputValueDefinitionNode {
  return {
    kind: Kind.INPUT_VALUE_DEFINITION,
    description: { kind: Kind.STRING, value: description },
    name: { kind: Kind.NAME, value: field },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
  };
}

// The schema that clients see: in place of a neighbour's keys the neighbour's own filter or attributes, and beside those what
// other subgraphs know of it.
import {
  Kind,
  buildASTSchema,
  parse,
  printSchema,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
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
export function presentSchema(
  apiSchema: GraphQLSchema,
  presented: (input: string) => readonly PresentedField[],
): GraphQLSchema {
  /** Types of fields that were replaced. */
  const replaced = new Set<string>();
  const document = visit(parse(printSchema(apiSchema), { noLocation: true }), {
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: (input): InputObjectTypeDefinitionNode => {
      const own = presented(input.name.value);
      return {
        ...input,
        fields: [
          ...(input.fields ?? []).map((field) => {
            const instead = own.find((candidate) => candidate.replaced === field.name.value);
            if (instead === undefined) return field;
            replaced.add(namedType(field.type));
            return inputField(instead);
          }),
          ...own.filter((field) => field.replaced === undefined).map(inputField),
        ],
      };
    },
  });
  return buildASTSchema(withoutUnused(document, replaced), { assumeValidSDL: true });
}

/** Without those of the types that nothing mentions any more. */
function withoutUnused(document: DocumentNode, types: ReadonlySet<string>): DocumentNode {
  const mentioned = new Set<string>();
  visit(document, { [Kind.NAMED_TYPE]: ({ name }) => void mentioned.add(name.value) });
  return {
    ...document,
    definitions: document.definitions.filter(
      (definition) =>
        definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION ||
        !types.has(definition.name.value) ||
        mentioned.has(definition.name.value),
    ),
  };
}

function inputField({ field, type, description }: PresentedField): InputValueDefinitionNode {
  return {
    kind: Kind.INPUT_VALUE_DEFINITION,
    description: { kind: Kind.STRING, value: description },
    name: { kind: Kind.NAME, value: field },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
  };
}

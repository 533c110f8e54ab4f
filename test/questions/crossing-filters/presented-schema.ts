// The public schema with filters that cross, as clients are meant to see it: in place of keys the neighbour's own
// filter, and neighbours' facts under the names they are offered by.
import {
  buildASTSchema,
  Kind,
  parse,
  printSchema,
  visit,
  type GraphQLSchema,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import type { Crossings, KeysField } from './crossings.js';

/** @param publicSchema the schema as it is today, with fields that take keys */
export function presentedSchema(publicSchema: GraphQLSchema, crossings: Crossings): GraphQLSchema {
  const document = parse(printSchema(publicSchema));
  return buildASTSchema(
    visit(document, {
      [Kind.INPUT_OBJECT_TYPE_DEFINITION]: (input): InputObjectTypeDefinitionNode => {
        const own = crossings.keysFields.filter((field) => field.input === input.name.value);
        return {
          ...input,
          fields: [
            ...(input.fields ?? []).map((field) => inPlaceOf(field, own, crossings)),
            ...neighboursFacts(own, crossings),
          ],
        };
      },
    }),
  );
}

/** The field that clients see in place of one that takes keys; any other stays as it is. */
function inPlaceOf(
  field: InputValueDefinitionNode,
  own: readonly KeysField[],
  { keySets }: Crossings,
): InputValueDefinitionNode {
  const keys = own.find((candidate) => candidate.field === field.name.value);
  if (keys?.as === undefined) return field;
  const owner = keySets.find(({ entity, as }) => entity === keys.entity && as === undefined);
  const type = keys.input.endsWith('Order') ? owner?.order : owner?.filter;
  if (type === undefined) throw new Error(`Nobody answers for ${keys.input}.${keys.field}.`);
  return inputField(keys.as, type);
}

/** In the owner's own filter of an entity: what other subgraphs know of it. */
function neighboursFacts(own: readonly KeysField[], { keySets }: Crossings): InputValueDefinitionNode[] {
  const filtered = own.filter(({ as }) => as === undefined);
  return filtered.flatMap(({ entity }) =>
    keySets.flatMap((keySet) =>
      keySet.entity === entity && keySet.as !== undefined ? [inputField(keySet.as, keySet.filter)] : [],
    ),
  );
}

function inputField(name: string, type: string): InputValueDefinitionNode {
  return {
    kind: Kind.INPUT_VALUE_DEFINITION,
    name: { kind: Kind.NAME, value: name },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
  };
}

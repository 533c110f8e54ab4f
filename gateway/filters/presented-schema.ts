// The schema that clients see: in place of a neighbour's keys the neighbour's own filter, and in every filter of an
// entity what other subgraphs know of it.
import {
  Kind,
  buildASTSchema,
  parse,
  printSchema,
  visit,
  type GraphQLSchema,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { askedType, type Crossing, type Crossings } from './crossings.js';

/** @param apiSchema what clients would see without crossings */
export function presentSchema(apiSchema: GraphQLSchema, crossings: Crossings): GraphQLSchema {
  const document = visit(parse(printSchema(apiSchema), { noLocation: true }), {
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: (input): InputObjectTypeDefinitionNode => {
      const own = crossings.of(input.name.value);
      const replacing = (name: string) =>
        own.find(({ keysField, replaces }) => replaces && keysField === name);
      return {
        ...input,
        fields: [
          ...(input.fields ?? []).map((field) => {
            const crossing = replacing(field.name.value);
            return crossing ? inputField(crossing) : field;
          }),
          ...own.filter(({ replaces }) => !replaces).map(inputField),
        ],
      };
    },
  });
  return buildASTSchema(document, { assumeValidSDL: true });
}

function inputField(crossing: Crossing): InputValueDefinitionNode {
  const { field, keySet, orders } = crossing;
  const described = orders ? keySet.orderByDescription : keySet.whereDescription;
  return {
    kind: Kind.INPUT_VALUE_DEFINITION,
    description: {
      kind: Kind.STRING,
      value: `${described ?? `Of ${keySet.entity}.`} Asked of the subgraph ${keySet.subgraph.name}.`,
    },
    name: { kind: Kind.NAME, value: field },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: askedType(crossing) ?? '' } },
  };
}

// Whether one has to know the type of an object of an abstract type to know which fields it has in the answer.
import type { GraphQLAbstractType, GraphQLCompositeType, GraphQLSchema } from 'graphql';
import { collectFields, type Part } from './collect-fields.js';
import type { Fragments } from './fragments-of.js';

export function dependsOnType(
  schema: GraphQLSchema,
  type: GraphQLAbstractType,
  parts: readonly Part[],
  fragments: Fragments,
): boolean {
  const namesOf = (each: GraphQLCompositeType): string[] =>
    collectFields(schema, each, parts, fragments).map(({ responseName }) => responseName);
  const common = new Set(namesOf(type));
  return schema.getPossibleTypes(type).some((member) => namesOf(member).some((name) => !common.has(name)));
}

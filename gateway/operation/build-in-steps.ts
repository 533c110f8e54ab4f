// Builds a schema from definitions that were checked before, type by type. graphql-js finds out about all fields of all
// types when a schema is made; here each type is asked for its fields before, so that little is left then.
import {
  GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  specifiedDirectives,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { extendSchemaImpl } from 'graphql/utilities/extendSchema.js';
import type { Steps } from './slices.js';

/**
 * The same as `buildASTSchema`, for definitions that are valid.
 *
 * @throws where a type is not defined
 */
export function* buildInSteps(document: DocumentNode): Steps<GraphQLSchema> {
  const config = extendSchemaImpl(new GraphQLSchema({}).toConfig(), document, { assumeValidSDL: true });
  yield;
  for (const type of config.types) {
    resolve(type);
    yield;
  }
  const root = (name: string): GraphQLObjectType | undefined =>
    config.types.find((type): type is GraphQLObjectType => isObjectType(type) && type.name === name);
  const roots =
    config.astNode == null
      ? { query: root('Query'), mutation: root('Mutation'), subscription: root('Subscription') }
      : {};
  const declared = new Set(config.directives.map(({ name }) => name));
  const directives = [...config.directives, ...specifiedDirectives.filter(({ name }) => !declared.has(name))];
  return new GraphQLSchema({ ...config, ...roots, directives, assumeValid: true });
}

function resolve(type: GraphQLNamedType): void {
  if (isObjectType(type) || isInterfaceType(type)) type.getInterfaces();
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) type.getFields();
  if (isUnionType(type)) type.getTypes();
}

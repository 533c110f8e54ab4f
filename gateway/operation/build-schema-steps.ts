// A schema built in steps from a document that was checked before: neither its SDL nor its types are validated here.
import {
  GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  specifiedDirectives,
  type DocumentNode,
  type GraphQLNamedType,
} from 'graphql';
import { extendSchemaImpl } from 'graphql/utilities/extendSchema.js';
import type { Steps } from './slices.js';

const nothing = {
  description: undefined,
  types: [],
  directives: [],
  extensions: {},
  extensionASTNodes: [],
  assumeValid: true,
};

/** The schema as graphql-js's `buildASTSchema` builds it, a type a step. */
export function* buildSchemaSteps(document: DocumentNode): Steps<GraphQLSchema> {
  const config = extendSchemaImpl(nothing, document, { assumeValid: true });
  yield;
  for (const type of config.types) {
    complete(type);
    yield;
  }
  const own = new Set(config.directives.map(({ name }) => name));
  return new GraphQLSchema({
    ...config,
    ...(config.astNode ? {} : rootsByName(config.types)),
    directives: [...config.directives, ...specifiedDirectives.filter(({ name }) => !own.has(name))],
  });
}

/** Types make their members when first asked for them, which the schema's constructor would do for all of them at once. */
function complete(type: GraphQLNamedType): void {
  if (isObjectType(type) || isInterfaceType(type)) {
    type.getFields();
    type.getInterfaces();
  } else if (isInputObjectType(type)) type.getFields();
  else if (isUnionType(type)) type.getTypes();
}

const rootNames = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

/** Roots of a document without a schema definition: https://spec.graphql.org/September2025/#sec-Root-Operation-Types.Default-Root-Operation-Type-Names */
function rootsByName(types: readonly GraphQLNamedType[]): Partial<Record<string, GraphQLNamedType>> {
  return Object.fromEntries(
    Object.entries(rootNames).flatMap(([operation, name]) => {
      const type = types.find((candidate) => candidate.name === name);
      return type === undefined ? [] : [[operation, type]];
    }),
  );
}

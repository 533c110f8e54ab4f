// What federation adds to a schema: the fields by which a gateway asks for entities and for the SDL.
// https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  isObjectType,
} from 'graphql';

/**
 * The schema with `_service` and, where it has entities, `_entities`, which is still to be given its resolver.
 *
 * Nothing is validated here: composition validates the SDL when it is published, and a start should not wait for it.
 */
export function federatedSchema(source: GraphQLSchema, sdl: () => string): GraphQLSchema {
  const query = source.getQueryType();
  if (!query) throw new Error('a subgraph has a Query type');
  const config = source.toConfig();
  const entities = config.types.filter(isObjectType).filter(isEntity);
  const { fields, ...ownQuery } = query.toConfig();
  return new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType({
      ...ownQuery,
      fields: {
        ...fields,
        ...(entities.length > 0 && { _entities: entitiesField(entities) }),
        _service: { type: new GraphQLNonNull(service), resolve: () => ({ sdl: sdl() }) },
      },
    }),
    types: config.types.filter((type) => type !== query),
    assumeValid: true,
  });
}

const service = new GraphQLObjectType({ name: '_Service', fields: { sdl: { type: GraphQLString } } });
const any = new GraphQLScalarType({ name: '_Any' });

function entitiesField(entities: readonly GraphQLObjectType[]) {
  const entity = new GraphQLUnionType({
    name: '_Entity',
    types: entities,
    resolveType: (value: { readonly __typename: string }) => value.__typename,
  });
  return {
    type: new GraphQLNonNull(new GraphQLList(entity)),
    args: { representations: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(any))) } },
  };
}

function isEntity({ astNode }: GraphQLObjectType): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'key') ?? false;
}

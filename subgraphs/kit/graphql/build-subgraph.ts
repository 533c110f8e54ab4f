// TypeGraphQL classes → an executable Federation 2 subgraph and its SDL.
// Guarantees that what is printed is what is served: the SDL is the schema's only source.
import 'reflect-metadata';
import './shared-enums.js';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import {
  isAbstractType,
  isObjectType,
  parse,
  printSchema,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { resolveInBatches } from './batched.js';
import { federationDocument, printSubgraph, type Classification } from './federation-document.js';
import { resolveEntities, type EntityReferences } from './entities.js';

// TypeGraphQL names any class this way.
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
type AnyClass = Function;

export interface SubgraphDefinition {
  /** Its name in the supergraph, for example `partner-firms`. */
  readonly name: string;
  /** The privacy class of every type that says none of its own. */
  readonly defaultClass: Classification;
  /** Resolver objects, already holding what they need; each an instance of a @Resolver class. */
  readonly resolvers: NonEmptyArray<object>;
  /** Types that no query reaches, such as stubs of other subgraphs' entities. */
  readonly orphanedTypes: readonly AnyClass[];
  /** How each entity is found by its keys, a whole batch at once. */
  readonly references: EntityReferences;
}

export interface BuiltSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** The subgraph's SDL, formatted, ending in a newline. */
  readonly sdl: string;
}

/** Builds the schema of a subgraph; throws at start, never at a request, where its classes do not fit together. */
export function buildSubgraph(definition: SubgraphDefinition): BuiltSubgraph {
  const instances = new Map(definition.resolvers.map((instance) => [instance.constructor, instance]));
  const source = buildSchemaSync({
    resolvers: [...instances.keys()] as unknown as NonEmptyArray<AnyClass>,
    orphanedTypes: [...definition.orphanedTypes],
    container: { get: (type: AnyClass) => instances.get(type) },
    validate: false,
    // What it would check by an introspection query of everything is validated below, with the directives.
    skipCheck: true,
  });
  const document: DocumentNode = federationDocument(source, parse(printSchema(source)), definition);
  const schema = buildSubgraphSchema([
    { typeDefs: document, resolvers: plainResolvers(source) as unknown as GraphQLResolverMap<unknown> },
  ]);
  const loadAhead = resolveInBatches(schema, definition.resolvers);
  resolveEntities(schema, definition.references, loadAhead);
  return {
    name: definition.name,
    schema,
    // Few who start a subgraph read it.
    get sdl() {
      return printSubgraph(document);
    },
  };
}

/** TypeGraphQL's resolvers without its class checks, so that rows may be plain objects, told apart by `__typename`. */
function plainResolvers(source: GraphQLSchema): ReturnType<typeof createResolversMap> {
  const resolvers = createResolversMap(source);
  for (const [name, fields] of Object.entries(resolvers) as [string, Record<string, unknown>][]) {
    if (isObjectType(source.getType(name))) delete fields['__isTypeOf'];
    if (isAbstractType(source.getType(name))) delete fields['__resolveType'];
  }
  return resolvers;
}

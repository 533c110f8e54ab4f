// TypeGraphQL classes → an executable Federation 2 subgraph and its SDL.
// Guarantees that what is printed is what is served: both come from the same classes, and a test compares them.
import 'reflect-metadata';
import './shared-enums.js';
import { isAbstractType, isObjectType, parse, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { resolveInBatches } from './batched.js';
import { federatedSchema } from './federated-schema.js';
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

/**
 * Builds the schema of a subgraph. Where its classes do not fit together, this throws at start, or `npm run schema` says
 * so; no request meets it.
 */
export function buildSubgraph(definition: SubgraphDefinition): BuiltSubgraph {
  const instances = new Map(definition.resolvers.map((instance) => [instance.constructor, instance]));
  const source = buildSchemaSync({
    resolvers: [...instances.keys()] as unknown as NonEmptyArray<AnyClass>,
    orphanedTypes: [...definition.orphanedTypes],
    container: { get: (type: AnyClass) => instances.get(type) },
    validate: false,
    // It would check by an introspection query of everything what composition checks as well.
    skipCheck: true,
  });
  // Few who start a subgraph read it.
  const sdl = (): string => printSubgraph(federationDocument(source, parse(printSchema(source)), definition));
  const schema = federatedSchema(source, sdl);
  tellTypesByName(schema);
  const loadAhead = resolveInBatches(schema, definition.resolvers);
  resolveEntities(schema, definition.references, loadAhead);
  return {
    name: definition.name,
    schema,
    get sdl() {
      return sdl();
    },
  };
}

/** Rows are plain objects: those that a union or an interface may be carry their `__typename`, and none is an instance. */
function tellTypesByName(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) type.isTypeOf = undefined;
    if (isAbstractType(type) && type.name !== '_Entity') {
      type.resolveType = undefined;
    }
  }
}

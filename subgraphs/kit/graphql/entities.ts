// The `_entities` field, answered a batch at a time: one look-up a type and key, however many representations.
// https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';

/** What the gateway sends to name an entity: its type, the fields of one key, and whatever `@requires` asks for. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/**
 * Finds entities of one type. The result has one entry a representation, in the same order:
 * the entity's row, null where there is none, or an Error that costs that entry alone.
 */
export type ReferenceResolver<Context> = (
  representations: readonly Representation[],
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<readonly unknown[]> | readonly unknown[];

/** How the entities of a subgraph are found, by the name of their type. */
export type EntityReferences<Context> = Readonly<Record<string, ReferenceResolver<Context>>>;

/** Replaces the item-by-item `_entities` resolver of a subgraph schema by one that works in batches. */
export function resolveEntities<Context>(schema: GraphQLSchema, references: EntityReferences<Context>): void {
  const entities = schema.getQueryType()?.getFields()['_entities'];
  if (entities === undefined) return;
  entities.resolve = async (_root, { representations }: { representations: readonly Representation[] }, context: Context, info) => {
    const answers = new Array<unknown>(representations.length).fill(null);
    await Promise.all([...byType(representations)].map(async ([type, positions]) => {
      const resolve = references[type];
      const batch = positions.map((position) => representations[position] as Representation);
      try {
        if (resolve === undefined) throw new Error(`no reference resolver for ${type}`);
        const found = await resolve(batch, context, info);
        positions.forEach((position, index) => (answers[position] = withTypename(type, found[index] ?? null)));
      } catch (error) {
        for (const position of positions) answers[position] = error;
      }
    }));
    return answers;
  };
}

function byType(representations: readonly Representation[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  representations.forEach(({ __typename }, index) => {
    const known = positions.get(__typename);
    if (known) known.push(index);
    else positions.set(__typename, [index]);
  });
  return positions;
}

function withTypename(type: string, entity: unknown): unknown {
  if (entity === null || typeof entity !== 'object' || entity instanceof Error || '__typename' in entity) return entity;
  return Object.assign(entity, { __typename: type });
}

/**
 * A reference resolver for entities found by one key field: asks once for all keys, each key once.
 *
 * @param key the key's field, for example `id`
 * @param find the rows of these keys, in any order; a key without a row is simply absent
 */
export function byKey<Context, Row extends object>(
  key: string,
  find: (keys: readonly string[], context: Context, info: GraphQLResolveInfo) => Promise<readonly Row[]>,
): ReferenceResolver<Context> {
  return async (representations, context, info) => {
    const keys = [...new Set(representations.map((representation) => String(representation[key])))];
    const rows = new Map((await find(keys, context, info)).map((row) => [String((row as Record<string, unknown>)[key]), row]));
    return representations.map((representation) => rows.get(String(representation[key])) ?? null);
  };
}

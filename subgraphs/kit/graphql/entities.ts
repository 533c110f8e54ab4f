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
  entities.resolve = async (
    _root,
    { representations }: { representations: readonly Representation[] },
    context: Context,
    info,
  ) => {
    const answers = new Array<unknown>(representations.length).fill(null);
    await Promise.all(
      [...byType(representations)].map(async ([type, positions]) => {
        const resolve = references[type];
        const batch = positions.map((position) => representations[position] as Representation);
        try {
          if (resolve === undefined) throw new Error(`no reference resolver for ${type}`);
          const found = await resolve(batch, context, info);
          positions.forEach(
            (position, index) => (answers[position] = withTypename(type, found[index] ?? null)),
          );
        } catch (error) {
          for (const position of positions) answers[position] = error;
        }
      }),
    );
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
  if (entity === null || typeof entity !== 'object' || entity instanceof Error || '__typename' in entity)
    return entity;
  return Object.assign(entity, { __typename: type });
}

/** Finds the rows of these values of one key, in any order; a value without a row is simply absent. */
export type FindByKey<Context> = (
  values: readonly string[],
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<readonly object[]>;

/**
 * A reference resolver for entities with single-field keys: one look-up a key, each value once.
 *
 * @param keys how to find rows by each key field; a representation is found by the first of these that it carries
 */
export function byKeys<Context>(
  keys: Readonly<Record<string, FindByKey<Context>>>,
): ReferenceResolver<Context> {
  return async (representations, context, info) => {
    const found = await Promise.all(
      Object.entries(keys).map(async ([key, find]) => {
        const mine = representations.filter((representation) => keyOf(representation, keys) === key);
        const values = [...new Set(mine.map((representation) => String(representation[key])))];
        const rows = values.length === 0 ? [] : await find(values, context, info);
        return [
          key,
          new Map(rows.map((row) => [String((row as Record<string, unknown>)[key]), row])),
        ] as const;
      }),
    );
    const rowsByKey = new Map(found);
    return representations.map((representation) => {
      const key = keyOf(representation, keys) ?? '';
      return rowsByKey.get(key)?.get(String(representation[key])) ?? null;
    });
  };
}

function keyOf(representation: Representation, keys: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(keys).find((key) => representation[key] !== undefined);
}

// The `_entities` field, answered a batch at a time: one look-up a type and key, however many representations, and with it
// whatever batched fields the operation asks for.
// https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec
import { GraphQLError, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Asked } from '../database/row-shape.js';
import type { RequestContext } from '../execution/request-context.js';
import { askedOfType } from './asked.js';
import { entityChecks } from './entity-keys.js';
import type { LoadAhead } from './batched.js';

/** What the gateway sends to name an entity: its type, the fields of one key, and whatever `@requires` asks for. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/**
 * Finds entities of one type. The result has one entry a representation, in the same order:
 * the entity's row, null where there is none, or an Error that costs that entry alone.
 *
 * @param asked what the operation asks for of entities of the type
 */
export type ReferenceResolver = (
  representations: readonly Representation[],
  asked: Asked,
  context: RequestContext,
) => Promise<readonly unknown[]> | readonly unknown[];

/** How the entities of a subgraph are found, by the name of their type. */
export type EntityReferences = Readonly<Record<string, ReferenceResolver>>;

/** Replaces the item-by-item `_entities` resolver of a subgraph schema by one that works in batches. */
export function resolveEntities(
  schema: GraphQLSchema,
  references: EntityReferences,
  loadAhead: LoadAhead,
): void {
  const entities = schema.getQueryType()?.getFields()['_entities'];
  if (entities === undefined) return;
  const check = entityChecks(schema, Object.keys(references));

  const ofType = async (
    type: string,
    batch: readonly Representation[],
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Promise<readonly unknown[]> => {
    const resolve = references[type];
    if (resolve === undefined) throw new Error(`no reference resolver for ${type}`);
    context.countRows(batch.length);
    const found = await resolve(batch, askedOfType(info, type), context);
    const rows: object[] = [];
    for (const entity of found) {
      if (!isRow(entity)) continue;
      entity.__typename ??= type;
      rows.push(entity);
    }
    await loadAhead(type, rows, context, info);
    return found;
  };

  entities.resolve = async (
    _root,
    { representations: sent }: { representations: readonly unknown[] },
    context: RequestContext,
    info,
  ) => {
    const representations = sent.map(check) as (Representation | GraphQLError)[];
    // One that is refused costs its own place alone.
    const answers: unknown[] = representations.map((one) => (one instanceof GraphQLError ? one : null));
    await Promise.all(
      [...byType(representations)].map(async ([type, positions]) => {
        const batch = positions.map((position) => representations[position] as Representation);
        try {
          const found = await ofType(type, batch, context, info);
          positions.forEach((position, index) => (answers[position] = found[index] ?? null));
        } catch (error) {
          for (const position of positions) answers[position] = error;
        }
      }),
    );
    return answers;
  };
}

function byType(representations: readonly (Representation | GraphQLError)[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  representations.forEach((representation, index) => {
    if (representation instanceof GraphQLError) return;
    const { __typename } = representation;
    const known = positions.get(__typename);
    if (known) known.push(index);
    else positions.set(__typename, [index]);
  });
  return positions;
}

/** Apollo tells entities' types by their `__typename`, so a row must not be frozen unless it carries its own. */
function isRow(entity: unknown): entity is { __typename?: string } {
  return entity !== null && typeof entity === 'object' && !(entity instanceof Error);
}

/** Finds the rows of these values of one key, in any order; a value without a row is simply absent. */
export type FindByKey = (
  values: readonly string[],
  asked: Asked,
  context: RequestContext,
) => Promise<readonly object[]> | readonly object[];

/**
 * A reference resolver for entities with single-field keys: one look-up a key, each value once.
 *
 * @param keys how to find rows by each key field; a representation is found by the first of these that it carries. The
 *   rows carry that field whatever is asked for
 */
export function byKeys(keys: Readonly<Record<string, FindByKey>>): ReferenceResolver {
  const names = Object.keys(keys);
  return async (representations, asked, context) => {
    const wanted = new Map<string, Set<string>>();
    const keyOf = (representation: Representation): string | undefined =>
      names.find((name) => representation[name] !== undefined && representation[name] !== null);
    for (const representation of representations) {
      const name = keyOf(representation);
      if (name === undefined) continue;
      let values = wanted.get(name);
      if (values === undefined) wanted.set(name, (values = new Set()));
      values.add(String(representation[name]));
    }
    const rowsByKey = new Map(
      await Promise.all(
        [...wanted].map(async ([name, values]) => {
          const rows = await (keys[name] as FindByKey)([...values], asked, context);
          const byValue = new Map(rows.map((row) => [String((row as Record<string, unknown>)[name]), row]));
          return [name, byValue] as const;
        }),
      ),
    );
    return representations.map((representation) => {
      const name = keyOf(representation) ?? '';
      return rowsByKey.get(name)?.get(String(representation[name])) ?? null;
    });
  };
}

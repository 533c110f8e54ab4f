// Every list that a subgraph takes, filters within filters included, with more values than a statement has parameters.
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isCompositeType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphModules } from '../../../scripts/subgraph-modules.js';
import type { Subgraph } from '../../../subgraphs/kit/subgraph.js';
import { eachDatabase, type Engine } from '../../support/mysql/each-database.js';

/** More than a statement has parameters: 32,766 in SQLite, 65,535 in MySQL. */
const tooMany: Readonly<Record<Engine, number>> = { sqlite: 33_000, mysql: 66_000 };
/** How many input objects deep lists are looked for. */
const deepest = 4;

interface LongList {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One operation for each list among the arguments of root fields and of the fields of entities. */
function longLists(schema: GraphQLSchema, values: number): LongList[] {
  // A list of an input type is the same wherever the type is taken.
  const tried = new Set<string>();
  const query = schema.getQueryType() as GraphQLObjectType;
  const roots = Object.values(query.getFields()).filter(({ name }) => !name.startsWith('_'));
  const entities = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && 'id' in type.getFields(),
  );
  return [
    ...roots.flatMap((field) => listsOf(field, `Query.${field.name}`, values, tried, (text) => text)),
    ...entities.flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        listsOf(
          field,
          `${type.name}.${field.name}`,
          values,
          tried,
          (text) =>
            `_entities(representations: [{ __typename: "${type.name}", id: "1" }]) { ... on ${type.name} { ${text} } }`,
        ),
      ),
    ),
  ];
}

function listsOf(
  field: GraphQLField<unknown, unknown>,
  name: string,
  values: number,
  tried: Set<string>,
  wrap: (text: string) => string,
): LongList[] {
  return field.args.flatMap((argument) =>
    listPaths(argument.type, [], new Set(), tried).map((path): LongList => {
      const given = field.args.filter(
        (other) => other === argument || (isNonNullType(other.type) && other.defaultValue === undefined),
      );
      const declared = given.map((one) => `$${one.name}: ${String(one.type)}`).join(', ');
      const passed = given.map((one) => `${one.name}: $${one.name}`).join(', ');
      const below = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
      return {
        name: [name, argument.name, ...path].join('.'),
        query: `query (${declared}) { ${wrap(`${field.name}(${passed})${below}`)} }`,
        variables: Object.fromEntries(
          given.map((one: GraphQLArgument) => [
            one.name,
            one === argument ? longValue(one.type, path, values) : shortValue(one.type),
          ]),
        ),
      };
    }),
  );
}

function listPaths(
  type: GraphQLInputType,
  path: readonly string[],
  within: ReadonlySet<string>,
  tried: Set<string>,
): string[][] {
  const bare = getNullableType(type);
  if (isListType(bare)) return [[...path]];
  if (!isInputObjectType(bare) || within.has(bare.name) || path.length >= deepest) return [];
  const inner = new Set([...within, bare.name]);
  return Object.values(bare.getFields()).flatMap((field) => {
    // Filters in `and` and `or` are counted; here it is about values.
    const named = getNamedType(field.type);
    if (['and', 'or'].includes(field.name) || (isInputObjectType(named) && inner.has(named.name))) return [];
    const key = `${bare.name}.${field.name}`;
    if (isListType(getNullableType(field.type)) && tried.has(key)) return [];
    tried.add(key);
    return listPaths(field.type, [...path, field.name], inner, tried);
  });
}

function longValue(type: GraphQLInputType, path: readonly string[], values: number): unknown {
  const bare = getNullableType(type);
  if (isListType(bare))
    return Array.from({ length: values }, (_none, index) => shortValue(bare.ofType, index));
  if (!isInputObjectType(bare)) throw new Error(`no list at ${path.join('.')}`);
  const [name = '', ...rest] = path;
  const inner = bare.getFields()[name]?.type as GraphQLInputType;
  return { ...(shortValue(bare) as object), [name]: longValue(inner, rest, values) };
}

function shortValue(type: GraphQLInputType, index = 0): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [shortValue(bare.ofType, index)];
  if (isEnumType(bare)) return bare.getValues()[index % bare.getValues().length]?.name;
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields()).flatMap((field) =>
        isNonNullType(field.type) && field.defaultValue === undefined
          ? [[field.name, shortValue(field.type, index)]]
          : [],
      ),
    );
  switch (bare.name) {
    case 'Int':
      return index + 1;
    case 'Float':
      return 0.5;
    case 'Boolean':
      return true;
    case 'Date':
      return '2026-01-01';
    default:
      return `value-${String(index)}`;
  }
}

eachDatabase((engine, fresh) => {
  describe.each(Object.entries(subgraphModules))('%s', (_name, load) => {
    let subgraph: Subgraph;
    const reported: unknown[] = [];
    beforeAll(async () => {
      subgraph = await (
        await load()
      ).open({ databaseUrl: await fresh(), report: (error) => reported.push(error) });
    });
    afterAll(() => subgraph.close());

    it('takes every list however long, or says which is too long', async () => {
      const lists = longLists(subgraph.schema, tooMany[engine]);
      expect(lists.length).toBeGreaterThan(3);
      const failed: unknown[] = [];
      for (const { name, query, variables } of lists) {
        const { errors = [] } = await subgraph.execute({ query, variables, headers: {} });
        for (const { message, extensions } of errors)
          if (!expected.has(String(extensions['code']))) failed.push([name, message, reported.at(-1)]);
      }
      expect(failed).toEqual([]);
    });
  });
});

/** What may be wrong with an operation that was made without knowing what it means. */
const expected = new Set([
  // The graph that a rule asks is not there.
  'SUBGRAPH_UNAVAILABLE',
  'FILTER_TOO_LARGE',
  'INVALID_GROUPING',
  'INVALID_ORDER',
  'TOO_MANY_GROUPS',
  'BAD_USER_INPUT',
]);

// What a subgraph serves is what it publishes: its schema, against the one that Apollo's library builds from its SDL.
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  isEnumType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  printType,
  type GraphQLSchema,
} from 'graphql';
import { expect, it } from 'vitest';
import { subgraphModules } from '../../../scripts/subgraph-modules.js';
import { sqliteFiles } from '../../support/mysql/each-database.js';

/** Every type as it is printed, but for those that directives alone use. */
function typesOf(schema: GraphQLSchema): Record<string, string> {
  return Object.fromEntries(
    Object.values(lexicographicSortSchema(schema).getTypeMap())
      .filter(({ name }) => !/^(__|link__|federation__|workforce__)/.test(name))
      .map((type) => [type.name, printType(type)]),
  );
}

it.each(Object.keys(subgraphModules))('%s serves what it publishes', async (name) => {
  const files = sqliteFiles();
  const subgraph = await (await subgraphModules[name]!()).open({ databaseUrl: await files.fresh() });
  const built = buildSubgraphSchema(parse(subgraph.sdl));
  expect(typesOf(subgraph.schema)).toEqual(typesOf(built));
  const { data } = await subgraph.execute({ query: '{ _service { sdl } }', headers: {} });
  expect(data).toEqual({ _service: { sdl: subgraph.sdl } });
  for (const type of Object.values(subgraph.schema.getTypeMap()))
    if (isObjectType(type)) expect(type.isTypeOf, type.name).toBeUndefined();
    else if (isEnumType(type)) expect(type.getValues().length, type.name).toBeGreaterThan(0);
  await subgraph.close();
  await files.remove();
});

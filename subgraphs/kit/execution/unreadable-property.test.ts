import type { GraphQLObjectType } from 'graphql';
import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { createExecutor } from './executor.js';

it('makes an error of a property that cannot be read, at the field that reads it', async () => {
  const schema = buildSchema(
    'scalar _Any  type Query { row: Row rows: [Row!]! fine: Int }  type Row { id: Int name: String }',
  );
  const row = {
    id: 1,
    get name(): string {
      throw new Error('no name');
    },
  };
  const { row: one, rows, fine } = (schema.getQueryType() as GraphQLObjectType).getFields();
  one!.resolve = () => Promise.resolve(row);
  rows!.resolve = () => Promise.resolve([row]);
  fine!.resolve = () => Promise.resolve(7);
  const { execute } = createExecutor(schema);
  const { data, errors } = await execute({ query: '{ row { name } fine }' }, {});
  expect(data).toMatchObject({ fine: 7 });
  expect(errors?.map(({ message, path }) => [message, path])).toEqual([['no name', ['row', 'name']]]);
  expect(await execute({ query: '{ rows { name } }' }, {})).toMatchObject({
    data: { rows: [{ name: null }] },
    errors: [{ message: 'no name', path: ['rows', 0, 'name'] }],
  });
  expect(await execute({ query: '{ row { id } }' }, {})).toEqual({ data: { row: { id: 1 } } });
});

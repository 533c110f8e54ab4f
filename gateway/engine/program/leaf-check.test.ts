// Which values stand for a leaf is what Apollo's executor says: its own check is asked here beside ours.
import { buildSchemaFromAST, isValidLeafValue, type ScalarType } from '@apollo/federation-internals';
import { isLeafType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { leafCheck } from './leaf-check.js';
import { evaluate } from './source.js';

const apollo = buildSchemaFromAST(
  parse(
    'scalar Money enum Status { NEW USED } type Query { status: Status money: Money id: ID count: Int share: Float }',
  ),
);
const schema = apollo.toGraphQLJSSchema();

const values: readonly unknown[] = [
  ...['', 'NEW', 'OLD', '5', true, false, {}, [], ['NEW'], { amount: 1 }],
  ...[
    0,
    -0,
    1.5,
    2 ** 31 - 1,
    2 ** 31,
    -(2 ** 31) - 1,
    2 ** 53 + 2,
    999_999_999_999_999_900_000,
    1e21,
    -1e21,
    1e300,
  ],
];

describe.each(['String', 'ID', 'Int', 'Float', 'Boolean', 'Status', 'Money'])('a value for %s', (name) => {
  it.each(values.map((value) => [JSON.stringify(value), value]))('%s', (_text, value) => {
    const type = schema.getType(name);
    if (!isLeafType(type)) throw new Error(`${name} is no leaf`);
    const check = leafCheck(type, 'x', 'c');
    const fits = evaluate<(x: unknown) => boolean>(`return (x) => ${check.test};`, { c: check.constant })(
      value,
    );
    expect(fits).toBe(isValidLeafValue(apollo, value, apollo.type(name) as ScalarType));
  });
});

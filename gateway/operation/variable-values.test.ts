import {
  buildSchema,
  parse,
  typeFromAST,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql';
import { expect, it } from 'vitest';
import { parseExactJson } from './exact-json.js';
import { variableValues } from './variable-values.js';

const schema = buildSchema(`
  type Query { people(where: Where, ids: [ID!]): Int }
  input Where { name: String = "any", grade: Grade, first: Int, or: [Where!] }
  enum Grade { G6 G7 }
`);

function valuesOf(declared: string, given: Readonly<Record<string, unknown>>) {
  const { variableDefinitions = [] } = parse(`query (${declared}) { people }`)
    .definitions[0] as OperationDefinitionNode;
  const typeOf = ({ type }: (typeof variableDefinitions)[number]) =>
    typeFromAST(schema, type as never) as unknown as GraphQLInputType;
  const { coerced, wrong } = variableValues(variableDefinitions, typeOf, given, 3);
  return { coerced, wrong: wrong.map(({ message }) => message) };
}

it.each<[string, string, Readonly<Record<string, unknown>>, unknown]>([
  ['one that is given', '$ids: [ID!]', { ids: ['a', 7] }, { ids: ['a', '7'] }],
  ['one value for a list', '$ids: [ID!]', { ids: 'a' }, { ids: ['a'] }],
  ['its default where it is left out', '$first: Int = 5', {}, { first: 5 }],
  ['null where it is given', '$first: Int = 5', { first: null }, { first: null }],
  ['nothing where it is left out and has no default', '$first: Int', {}, {}],
  ['defaults of fields', '$where: Where', { where: { first: 1 } }, { where: { name: 'any', first: 1 } }],
])('a variable has %s', (_what, declared, given, coerced) => {
  expect(valuesOf(declared, given)).toEqual({ coerced, wrong: [] });
});

it.each<[string, Readonly<Record<string, unknown>>, string]>([
  ['$first: Int!', {}, 'Variable "$first" of required type "Int!" was not provided.'],
  ['$first: Int!', { first: null }, 'Variable "$first" of non-null type "Int!" must not be null.'],
  [
    '$first: Int',
    { first: 'many' },
    'Variable "$first" got invalid value "many"; Int cannot represent non-integer value: "many"',
  ],
  [
    '$where: Where',
    { where: { or: [{ first: 1 }, { grade: 'G5' }] } },
    'Variable "$where" got invalid value "G5" at "where.or[1].grade"; Value "G5" does not exist in "Grade" enum. Did you mean the enum value "G6" or "G7"?',
  ],
  [
    '$where: Where',
    { where: { nam: 'x', or: [{ first: 1 }] } },
    'Variable "$where" got invalid value {"nam":"x","or":[{}]}; Field "nam" is not defined by type "Where". Did you mean "name"?',
  ],
])('%s is refused with %j', (declared, given, message) => {
  expect(valuesOf(declared, given).wrong).toEqual([message]);
});

it('messages show the beginning of what is long, and the digits of what is exact', () => {
  const { wrong } = valuesOf('$ids: [ID!], $first: Int, $where: Where', {
    ids: [{ text: 'x'.repeat(1_000_000) }],
    first: parseExactJson('[9007199254740993]'),
    where: Object.fromEntries(Array.from({ length: 60_000 }, (_none, index) => [`x${String(index)}`, 1])),
  });
  expect(wrong).toHaveLength(4);
  for (const message of wrong) expect(message.length).toBeLessThan(600);
  expect(wrong[1]).toContain('got invalid value [9007199254740993];');
  expect(wrong[2]).toContain('got invalid value {"x0":1,"x1":1,');
  expect(wrong[3]).toBe('Too many errors in the variables: the first 3 are described. Correct these first.');
});

import { buildSchema, getOperationAST, parse, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { collectFields, includedFields, isUnconditional, partsOf } from './collect-fields.js';
import { fragmentsOf } from './fragments-of.js';

const schema = buildSchema(`
  interface Named { name: String }
  type Query implements Named { name: String a: Query b: Int }
  type Other { b: Int }
  union Either = Query | Other
`);
const query = schema.getQueryType() as GraphQLObjectType;

function collected(source: string) {
  const document = parse(source);
  const { selectionSet } = getOperationAST(document) ?? failing();
  return collectFields(schema, query, partsOf(selectionSet), fragmentsOf(document));
}

function failing(): never {
  throw new Error('the document has no operation');
}

const conditionsOf = (source: string) =>
  collected(source).map(({ responseName, places }) => [
    responseName,
    places.map(({ condition }) =>
      condition.map(({ variable, value }) => `${value ? '' : '!'}${variable}`).join('&'),
    ),
  ]);

describe('collected fields', () => {
  it('are those of fragments on the type, on its interfaces and unions, and on no type', () => {
    expect(
      conditionsOf(
        '{ ...N ... on Other { b } ... { x: b } ... on Either { y: name } } fragment N on Named { name }',
      ),
    ).toEqual([
      ['name', ['']],
      ['x', ['']],
      ['y', ['']],
    ]);
  });

  it('have the conditions of every place that adds to those before', () => {
    expect(
      conditionsOf(
        `query ($p: Boolean!, $q: Boolean!) {
          ...F @include(if: $p) ...F @skip(if: $q) ...F @include(if: $p) b @include(if: $q)
        }
        fragment F on Query { name b @include(if: $q) a @skip(if: $p) { b } }`,
      ),
    ).toEqual([
      ['name', ['p', '!q']],
      ['b', ['p&q', 'q']],
      ['a', ['!p&!q']],
    ]);
  });

  it('are left out where they never count', () => {
    expect(
      conditionsOf(
        'query ($p: Boolean!) { name @skip(if: true) ... @include(if: $p) { b @skip(if: $p) } a @include(if: true) { b } }',
      ),
    ).toEqual([['a', ['']]]);
  });

  it('stand where the first selection that counts does', () => {
    const fields = collected('query ($p: Boolean!) { b @skip(if: $p) ... on Named { name } b }');
    const names = (p: boolean) => includedFields(fields, { p }).map(({ responseName }) => responseName);
    expect(names(false)).toEqual(['b', 'name']);
    expect(names(true)).toEqual(['name', 'b']);
    expect(fields.map(isUnconditional)).toEqual([false, true]);
  });

  it('are worked out once for the same parts', () => {
    const document = parse('{ a { b } }');
    const parts = partsOf((getOperationAST(document) ?? failing()).selectionSet);
    expect(collectFields(schema, query, parts, fragmentsOf(document))).toBe(
      collectFields(schema, query, parts, fragmentsOf(document)),
    );
  });

  it('cost no more than is written where fragments double', () => {
    const depth = 60;
    const fragments = Array.from(
      { length: depth },
      (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
    );
    expect(conditionsOf(`{ ...F0 } ${fragments.join('\n')} fragment F${depth} on Query { b }`)).toEqual([
      ['b', ['']],
    ]);
  });
});

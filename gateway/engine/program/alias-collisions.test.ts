// Which names of an operation are replaced before it is planned.
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../operation/slices.js';
import { withoutAliasCollisions, readNeededFieldsSteps } from './alias-collisions.js';

const needed = atOnce(
  readNeededFieldsSteps(
    parse(`
  type Shop
    @join__type(graph: A, key: "id")
    @join__type(graph: B, key: "owner { email }")
  {
    id: ID! @join__field(graph: A)
    tax: Int @join__field(graph: B, requires: "price(currency: \\"EUR\\") rate")
    total: Int @join__field(graph: B, contextArguments: [{ context: "B__money", name: "in", type: "String", selection: "{ currency }" }])
    both: Int @join__field(graph: C, requires: "sum(of: 1)")
    more: Int @join__field(graph: D, requires: "sum(of: 2)")
  }
`),
  ),
);

describe('the fields that subgraphs need', () => {
  it('are read off keys, requirements and contexts', () => {
    expect(Object.fromEntries(needed)).toEqual({
      __typename: '__typename',
      id: 'id',
      owner: 'owner',
      email: 'email',
      price: 'price(currency: "EUR")',
      rate: 'rate',
      currency: 'currency',
      sum: null,
    });
  });
});

describe('an operation', () => {
  it.each([
    ['that uses fields as they are needed', '{ id owner { email } price(currency: "EUR") }'],
    ['with aliases that nobody needs', '{ key: id cost: price(currency: "GBP") }'],
    ['about the schema', '{ __schema { id: queryType { name } } id: __type(name: "Shop") { rate: name } }'],
    [
      'with a fragment about the schema',
      '{ __schema { ...S } } fragment S on __Schema { id: queryType { name } }',
    ],
  ])('%s stays the very same', (_what, text) => {
    const document = parse(text);
    expect(withoutAliasCollisions(document, needed).document).toBe(document);
  });

  it.each([
    ['a name of another field', '{ id: name }', '{ id_asked: name }'],
    ['other arguments', '{ price(currency: "GBP") }', '{ price_asked: price(currency: "GBP") }'],
    ['no arguments', '{ price }', '{ price_asked: price }'],
    ['needed in two ways', '{ sum(of: 1) }', '{ sum_asked: sum(of: 1) }'],
    [
      'the type’s name',
      '{ id: __typename __typename: name }',
      '{ id_asked: __typename __typename_asked: name }',
    ],
    ['the prototype', '{ __proto__: name }', '{ __proto___asked: name }'],
    [
      'everywhere',
      '{ id: name ...F } fragment F on T { a { id } }',
      '{ id_asked: name ...F } fragment F on T { a { id_asked: id } }',
    ],
    ['a suffix in use', '{ id: name x_asked }', '{ id_asked_: name x_asked }'],
  ])('has %s replaced', (_what, text, replaced) => {
    const { document, clientName } = withoutAliasCollisions(parse(text), needed);
    expect(print(document)).toBe(print(parse(replaced)));
    expect(clientName('id_asked_')).toBe(text.includes('x_asked') ? 'id' : 'id_asked_');
    expect(clientName('rate')).toBe('rate');
  });
});

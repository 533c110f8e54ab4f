import { buildSchema, getIntrospectionQuery, parse, type OperationDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { fragmentsOf } from '../operation/fragments-of.js';
import { introspectionShare } from './introspection-share.js';

const schema = buildSchema(`
  type Query { people(first: Int, after: String, where: Where): [Person!]! firms: [Firm!]! }
  input Where { name: String grade: Grade }
  enum Grade { SEO G7 G6 }
  interface Named { name: String! }
  type Person implements Named { name: String! grade: Grade firm: Firm skills(first: Int): [String!]! }
  type Firm implements Named { name: String! people: [Person!]! }
`);

function shareOf(text: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return introspectionShare(schema, { operation, fragments: fragmentsOf(document), variables });
}

const whole = '{ types { name fields { name args { name } type { name ofType { name } } } } }';

it('is once for the usual query of tools, and little more with all its options', () => {
  expect(shareOf(getIntrospectionQuery())).toBe(1);
  const options = { schemaDescription: true, specifiedByUrl: true, inputValueDeprecation: true, oneOf: true };
  expect(shareOf(getIntrospectionQuery(options))).toBeLessThan(1.5);
});

it('is nothing where nothing of the schema is asked for', () => {
  expect(shareOf('{ __typename firms { __typename name } }')).toBe(0);
});

it('is small for one type', () => {
  expect(shareOf('{ __type(name: "Person") { name fields { name type { name } } } }')).toBeLessThan(0.2);
});

it('grows with each time that the schema is asked for', () => {
  const once = shareOf(`{ __schema ${whole} }`);
  const aliased = Array.from({ length: 10 }, (_none, index) => `a${String(index)}: __schema ${whole}`);
  expect(shareOf(`{ ${aliased.join(' ')} }`)).toBeCloseTo(10 * once);
  const fields = Array.from({ length: 10 }, (_none, index) => `a${String(index)}: fields { ...F }`);
  const again = `{ __schema { types { ${fields.join(' ')} } } } fragment F on __Field { name args { name } type { name } }`;
  expect(shareOf(again)).toBeGreaterThan(9 * shareOf(again.replace(/a[1-9]: fields \{ \.\.\.F \}/g, '')));
});

it('counts no part that a variable leaves out', () => {
  const query = `query ($all: Boolean!) { __schema ${whole.replace('fields {', 'fields @include(if: $all) {')} }`;
  expect(shareOf(query, { all: false })).toBeLessThan(shareOf(query, { all: true }) / 3);
});

it('is counted however often fragments spread each other', () => {
  const fragments = Array.from(
    { length: 30 },
    (_none, index) =>
      `fragment F${String(index)} on __Type { a: ofType { ...F${String(index + 1)} } b: ofType { ...F${String(index + 1)} } }`,
  );
  expect(
    shareOf(`{ __schema { types { ...F0 } } } ${fragments.join(' ')} fragment F30 on __Type { name }`),
  ).toBeGreaterThan(1_000);
});

// Parsing and building in steps give what graphql-js gives at once.
import {
  buildASTSchema,
  lexicographicSortSchema,
  parse,
  printSchema,
  introspectionFromSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchemaSteps } from './build-schema-steps.js';
import { parseSteps } from './parse-steps.js';
import { atOnce } from './slices.js';

const definitions = `
  directive @shown(as: String = "this") repeatable on FIELD | QUERY
  "Who asks." interface Named { name: String! }
  interface Node implements Named { id: ID! name: String! }
  "A person." type Person implements Node & Named {
    id: ID! name: String! "How much." pay(in: Currency = GBP, where: Where = { least: 3 }): [Money!]! @deprecated(reason: "secret")
  }
  extend type Person { age: Int }
  type Firm { name: String }
  union Party = Person | Firm
  enum Currency { GBP "Of others." EUR @deprecated }
  scalar Money @specifiedBy(url: "https://money.example")
  input Where { least: Int = 1 and: [Where!] }
`;

const documents = {
  'roots by their names': `${definitions} type Query { all: [Party] } type Mutation { hire: Person }`,
  'roots by a schema definition': `${definitions} schema { query: Root } type Root { all: [Party] } type Mutation { no: Int }`,
  'a schema extension': `${definitions} type Query { all: [Party] } type Changes { a: Int } extend schema { mutation: Changes }`,
};

describe.each(Object.entries(documents))('a schema with %s', (_name, text) => {
  const schema = atOnce(buildSchemaSteps(atOnce(parseSteps(text))));
  const expected = buildASTSchema(parse(text, { noLocation: true }));

  it('is what graphql-js builds', () => {
    expect(printSchema(schema)).toBe(printSchema(expected));
    expect(printSchema(lexicographicSortSchema(schema))).toBe(printSchema(lexicographicSortSchema(expected)));
    expect(introspectionFromSchema(schema)).toEqual(introspectionFromSchema(expected));
  });

  it('keeps its document', () => {
    expect(schema.getType('Person')?.astNode).toEqual(expected.getType('Person')?.astNode);
    expect(schema.astNode).toEqual(expected.astNode);
  });
});

it.each(['', 'type Query {', 'type Query { a: Int } }', '# nothing'])(
  'a text that is no document is refused as by graphql-js: %j',
  (text) => {
    const refusal = (parseText: () => unknown): unknown => {
      try {
        return parseText();
      } catch (error) {
        return String(error);
      }
    };
    expect(refusal(() => atOnce(parseSteps(text)))).toBe(refusal(() => parse(text)));
  },
);

import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { rootFields } from './root-fields.js';

const schema = buildSchema('type Query { a: Int b: Int c: Query } type Mutation { m: Int n: Int }');

it.each<[string, string, Record<string, unknown>, string[]]>([
  ['fields by their aliases, each once', '{ a x: b a c { b } }', {}, ['a', 'x', 'c']],
  [
    'fields in fragments',
    '{ ... on Query { a } ... { b } ...F } fragment F on Query { c { a } }',
    {},
    ['a', 'b', 'c'],
  ],
  [
    'what is left of conditional fragments',
    'mutation ($p: Boolean!, $q: Boolean!) { ... @include(if: $p) { m } ... @skip(if: $p) { x: m } ... @include(if: $q) { n } }',
    { p: true, q: false },
    ['m'],
  ],
  [
    'a fragment spread twice under opposite conditions',
    'query ($p: Boolean!) { ...F @include(if: $p) ...F @skip(if: $p) } fragment F on Query { a @skip(if: $p) b }',
    { p: false },
    ['a', 'b'],
  ],
  ['by the default of what is not given', 'query ($p: Boolean = true) { a @skip(if: $p) b }', {}, ['b']],
  [
    'null as not true',
    'query ($p: Boolean = true) { a @skip(if: $p) b @include(if: $p) }',
    { p: null },
    ['a'],
  ],
  ['nothing for the name of the type, which the gateway knows', '{ __typename t: __typename a }', {}, ['a']],
])('gives %s', (_what, document, variables, expected) => {
  expect(rootFields(document, schema, variables)).toEqual(expected);
});

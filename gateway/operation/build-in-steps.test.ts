import { readFileSync } from 'node:fs';
import { buildASTSchema, parse, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildInSteps } from './build-in-steps.js';
import { atOnce } from './slices.js';

const documents = {
  'the supergraph': readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
  'the usual root types':
    'type Query { a: A } type Mutation { b: Int } interface A { a: Int } union U = Query',
  'root types of other names':
    '"""All.""" schema { query: Q mutation: M } type Q { a(b: I = { c: 1 }): Int } type M { b: Int } input I { c: Int }',
  'an extension': 'type Query { a: Int } extend type Query { b: E } enum E { X @deprecated(reason: "old") }',
  'directives of its own':
    'directive @d(a: Int) on FIELD type Query { a: S } scalar S @specifiedBy(url: "https://s")',
};

describe.each(Object.entries(documents))('a schema built in steps: %s', (_name, sdl) => {
  it('is the same as built at once', () => {
    const document = parse(sdl, { noLocation: true });
    const [built, expected] = [
      atOnce(buildInSteps(document)),
      buildASTSchema(document, { assumeValidSDL: true }),
    ];
    expect(printSchema(built)).toBe(printSchema(expected));
    expect(Object.keys(built.getTypeMap()).sort()).toEqual(Object.keys(expected.getTypeMap()).sort());
    expect(built.getDirectives().map(String).sort()).toEqual(expected.getDirectives().map(String).sort());
  });
});

it('fails where a type is not defined', () => {
  expect(() => atOnce(buildInSteps(parse('type Query { a: Nobody }')))).toThrow('Unknown type: "Nobody"');
});

import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { parseInSteps } from './parse-in-steps.js';
import { atOnce } from './slices.js';

const documents = [
  'type Query { a: Int }',
  '"""A { brace }""" type Query { "b }" a(b: String = "{"): Int } # }\nextend type Query { c: Int } scalar Date',
  'schema @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query } type Query { a: Int }',
  'query A { a } fragment F on Query { a }',
];

describe('a document parsed in steps', () => {
  it.each(documents)('is the same as parsed at once: %s', (source) => {
    expect(atOnce(parseInSteps(source))).toEqual(parse(source, { noLocation: true }));
  });

  it.each(['', 'type Query {', 'type Query { a: Int } }', 'nothing'])(
    'fails in the same words: %s',
    (source) => {
      const failure = (work: () => unknown): string => {
        try {
          work();
        } catch (error) {
          return (error as Error).message;
        }
        return 'none';
      };
      expect(failure(() => atOnce(parseInSteps(source)))).toBe(failure(() => parse(source)));
    },
  );

  it('pauses after each definition', () => {
    expect([...parseInSteps('scalar A scalar B scalar C')]).toHaveLength(3);
  });
});

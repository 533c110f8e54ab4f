import { buildSchema, getOperationAST, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { liftArguments } from './lifted-arguments.js';
import { joinFilterInputs } from './reached-inputs.js';
import type { JoinFilter, JoinFilters } from './join-filters.js';

const presented = buildSchema(`
  input SailorFilter { rank: Int }
  input VoyageFilter { port: String sailor: SailorFilter and: [VoyageFilter!] }
  type Voyage { id: ID crew(where: SailorFilter): Int }
  type Query {
    voyages(where: VoyageFilter, first: Int): [Voyage]
    count(where: VoyageFilter! = {}): Int
    sailors(where: SailorFilter): Int
  }
`);
const joinFilter = { field: 'sailor', keysField: 'sailorKeys', replaces: true } as JoinFilter;
const joinFilters = {
  of: (input: string) => (input === 'VoyageFilter' ? [joinFilter] : []),
} as unknown as JoinFilters;
const mayJoin = joinFilterInputs(presented, joinFilters);

function lifted(text: string, operationName?: string): string | undefined {
  const document = parse(text);
  const operation = getOperationAST(document, operationName)!;
  const result = liftArguments(document, operation, presented, mayJoin);
  return result && print(result.document).replace(/\s+/g, ' ');
}

describe('an operation with its join filters lifted out', () => {
  it.each([
    ['has no such filter', '{ voyages(where: { port: "Hull" }) { id } sailors(where: { rank: 1 }) }'],
    [
      'has variables that can have no join filter',
      'query ($p: String, $s: SailorFilter) { voyages(where: { port: $p }) { id } sailors(where: $s) }',
    ],
  ])('is nothing where it %s', (_what, text) => {
    expect(lifted(text)).toBeUndefined();
  });

  it('has a variable in place of the argument, and none that only the argument used', () => {
    expect(
      lifted(
        'query Q($r: Int, $n: Int) { voyages(where: { and: { sailor: { rank: $r } } }, first: $n) { id } }',
      ),
    ).toBe('query Q($n: Int, $where_1: VoyageFilter) { voyages(where: $where_1, first: $n) { id } }');
  });

  it('leaves alone the names that the client uses', () => {
    expect(
      lifted('query ($where_1: VoyageFilter, $x: Int) { voyages(where: $where_1, first: $x) { id } }'),
    ).toBe('query ($x: Int, $where_2: VoyageFilter) { voyages(where: $where_2, first: $x) { id } }');
  });

  it('may leave a variable out where the argument has a default', () => {
    expect(lifted('query ($w: VoyageFilter = {}) { count(where: $w) }')).toBe(
      'query ($where_1: VoyageFilter) { count(where: $where_1) }',
    );
  });

  it('is alone, with the fragments that it uses', () => {
    const text = `
      query One($w: VoyageFilter) { ...F }
      query Two { voyages { id } }
      fragment F on Query { voyages(where: $w) { id } }
      fragment Unused on Query { sailors }
    `;
    expect(lifted(text, 'One')).toBe(
      'query One($where_1: VoyageFilter) { ...F } fragment F on Query { voyages(where: $where_1) { id } }',
    );
    expect(lifted(text.replace('fragment Unused on Query { sailors }', ''), 'Two')).toBeUndefined();
  });
});

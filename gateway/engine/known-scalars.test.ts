import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { coercedVariables } from '../operation/coerced-variables.js';
import { checkKnownScalars } from './known-scalars.js';

const schema = buildSchema(`
  scalar Date @specifiedBy(url: "https://scalars.graphql.org/andimarek/local-date.html")
  scalar Moment @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time.html")
  scalar Pence @specifiedBy(url: "https://specs.workforce-graph.example/scalars/pence")
  scalar EmailAddress @specifiedBy(url: "https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address")
  scalar DateTime
  scalar Anything
  input When { on: Date at: DateTime days: [Date!] whens: [When!] }
  type Query { a(on: Date, when: When, at: Moment, cost: Pence, mail: EmailAddress, loose: DateTime, any: Anything): Int }
`);
checkKnownScalars(schema);

const wrongLiterals = (value: string): readonly unknown[] =>
  validate(schema, parse(`{ a(${value}) }`)).map(({ message, locations }) => [message, locations?.[0]]);
const coerce = (declared: string, variables: Record<string, unknown>) => {
  const document = parse(`query (${declared}) { a }`);
  const { errors = [] } = coercedVariables(schema, document, getOperationAST(document) ?? {}, variables);
  return errors.map(({ message, locations, extensions }) => [
    extensions['code'],
    message,
    locations?.[0]?.line,
  ]);
};

it.each([
  'on: "2026-02-28"',
  'on: null',
  'when: {on: "2024-02-29", days: ["2026-01-01"], whens: [{at: "2026-01-01 10:00"}]}',
  'at: "2026-06-15T09:30:00Z"',
  'at: "2026-06-15T09:30:00.123+01:00"',
  'cost: -5',
  'mail: "a@b.example"',
  'loose: "tomorrow"',
  'loose: 20260615',
  'any: "2026-13-01"',
])('a literal is let pass: %s', (value) => {
  expect(wrongLiterals(value)).toEqual([]);
});

it.each([
  ['on: "2026-13-01"', 'Date must be a date that exists, for example "2026-06-15".'],
  ['on: "2026-02-30"', 'Date must be a date that exists, for example "2026-06-15".'],
  ['on: 5', 'Date must be a date that exists, for example "2026-06-15".'],
  ['at: "2026-06-15"', 'Moment must be a moment with its time zone, for example "2026-06-15T09:30:00Z".'],
  ['cost: 1.5', 'Pence must be a whole number of pence, for example 1250000 for £12,500.'],
  ['mail: "nobody"', 'EmailAddress must be an e-mail address'],
  ['loose: "2026-06-31T09:30:00Z"', 'DateTime must be a moment'],
])('a literal is refused where it stands: %s', (value, message) => {
  const [wrong, ...others] = wrongLiterals(value);
  expect(others).toEqual([]);
  expect(wrong).toEqual([expect.stringContaining(message), { line: 1, column: 6 + value.indexOf(' ') }]);
});

it('all wrong literals are told at once', () => {
  expect(wrongLiterals('on: "x", when: {on: "y", days: ["2026-01-01", "z"]}')).toHaveLength(3);
});

describe('a variable', () => {
  it('is refused with its place in it, and where it is declared', () => {
    expect(
      coerce('$when: When,\n$on: Date', {
        when: { whens: [{}, { days: ['2026-01-01', '2026-13-01'] }] },
        on: '2026-00-10',
      }),
    ).toEqual([
      [
        'BAD_USER_INPUT',
        'Variable "$when" got invalid value "2026-13-01" at "when.whens[1].days[1]"; Date must be a date that exists, for example "2026-06-15".',
        1,
      ],
      [
        'BAD_USER_INPUT',
        'Variable "$on" got invalid value "2026-00-10"; Date must be a date that exists, for example "2026-06-15".',
        2,
      ],
    ]);
  });

  it('is described ten times at most', () => {
    // The last says that there are more.
    expect(coerce('$days: [Date!]', { days: Array.from({ length: 50 }, () => 'x') })).toHaveLength(11);
  });
});

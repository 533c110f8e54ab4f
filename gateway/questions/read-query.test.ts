// What an address asks of a question: every type of variable from text, and everything that is wrong at once.
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { parametersOf } from './parameters.js';
import { readQuery, type Query } from './read-query.js';

const schema = buildSchema(`
  scalar Date
  scalar DateTime
  scalar Pence
  enum Grade { G6 G7 }
  input Where { not: Where within: String grade: [Grade!] from: Date }
  type Query {
    x(
      int: Int float: Float flag: Boolean text: String id: ID day: Date time: DateTime pence: Pence grade: Grade
      ints: [Int!] grades: [Grade!] texts: [String] days: [Date!] where: Where wheres: [Where!] table: [[Int!]!]
    ): Int
  }
`);

function reading(variables: string, query: Query, options: readonly string[] = []) {
  return readQuery(query, parametersOf(parse(`query (${variables}) { x }`), schema), options);
}
const variable = (type: string, ...texts: readonly string[]) => {
  const read = reading(`$v: ${type}`, { v: texts });
  return 'problems' in read ? read : read.variables['v'];
};

describe('readQuery', () => {
  it.each<[string, readonly string[], unknown]>([
    ['Int!', ['-5'], -5],
    ['Float', ['0.25'], 0.25],
    ['Float', ['1e3'], 1000],
    ['Boolean', ['false'], false],
    ['String', ['12, "a" & é'], '12, "a" & é'],
    ['String', ['[1]'], '[1]'],
    ['ID', ['007'], '007'],
    ['Date', ['2024-02-29'], '2024-02-29'],
    ['DateTime', ['2026-06-15T09:00:00Z'], '2026-06-15T09:00:00Z'],
    ['Pence', ['1200'], 1200],
    ['Pence', ['a lot'], 'a lot'],
    ['Grade', ['G7'], 'G7'],
    ['[Int!]!', ['1, 2', '3'], [1, 2, 3]],
    ['[Int!]', ['[1, 2]'], [1, 2]],
    ['[Grade!]', ['G6,G7'], ['G6', 'G7']],
    ['[Date!]', ['2026-01-01', '2026-02-01'], ['2026-01-01', '2026-02-01']],
    ['[String]', ['a,b'], ['a', 'b']],
    ['[String]', ['["a,b", "c"]'], ['a,b', 'c']],
    ['Where', ['{"grade": ["G7"], "within": "x"}'], { grade: ['G7'], within: 'x' }],
    ['[Where!]', ['{"within": "x"}', '{}'], [{ within: 'x' }, {}]],
    ['[[Int!]!]', ['[[1], [2, 3]]'], [[1], [2, 3]]],
  ])('takes for %s the texts %j', (type, texts, value) => {
    expect(variable(type, ...texts)).toEqual(value);
  });

  it.each<[string, readonly string[], string]>([
    ['Int!', ['five'], '`v` must be a whole number, for example 50.'],
    ['Int', ['1.5'], '`v` must be a whole number, for example 50.'],
    ['Int', ['99999999999'], '`v` must be a whole number, for example 50.'],
    ['Int', ['1', '2'], '`v` is given more than once. It must be a whole number, for example 50.'],
    ['Float', ['Infinity'], '`v` must be a number, for example 0.5.'],
    ['Boolean', ['yes'], '`v` must be true or false, for example true.'],
    ['Boolean', ['constructor'], '`v` must be true or false, for example true.'],
    ['Date', ['15/06/2026'], '`v` must be a date, for example 2026-06-15.'],
    ['Date', ['2026-02-30'], '`v` must be a date, for example 2026-06-15.'],
    ['DateTime', ['2026-06-15'], '`v` must be a date and time in UTC, for example 2026-06-15T09:00:00Z.'],
    ['Grade', ['g7'], '`v` must be one of G6, G7, for example G6.'],
    ['[Grade!]', ['G6,G8'], '`v` has a wrong value at [1]. It must be a list of Grade, for example G6.'],
    ['[Int!]', ['1,,2'], '`v` must be a list of Int, for example 50.'],
    ['[[Int!]!]', ['1,2'], '`v` must be a list of [Int!], for example [[50]].'],
    ['[Where!]', ['a'], '`v` must be a list of Where, for example [{"within":"text"}].'],
    ['Where', ['within'], '`v` must be Where as a JSON object, for example {"within":"text"}.'],
    [
      'Where',
      ['{"grade": ["G7", "G8"]}'],
      '`v` has a wrong value at .grade[1]. It must be Where as a JSON object, for example {"within":"text"}.',
    ],
    ['Where', ['{"colour": "red"}'], '`v` must be Where as a JSON object, for example {"within":"text"}.'],
  ])('does not take for %s the texts %j', (type, texts, problem) => {
    expect(variable(type, ...texts)).toEqual({ problems: [problem] });
  });

  it('leaves out what is not given, and an empty text, as forms send it, is not given', () => {
    expect(reading('$text: String, $int: Int = 5, $ints: [Int!]', { text: '', ints: ['', '1'] })).toEqual({
      variables: { ints: [1] },
      options: {},
    });
  });

  it('says everything that is wrong at once, and repeats no value', () => {
    const query = { int: 'secret', coulour: 'secret', [`long${'g'.repeat(60)}`]: 'secret' };
    const read = reading('$on: Date!, $int: Int, $first: Int! = 5', query, ['rows']);
    expect(read).toEqual({
      problems: [
        '`on` is missing. It must be a date, for example 2026-06-15.',
        '`int` must be a whole number, for example 50.',
        'The question has no parameter `coulour`. It takes on, int, first, rows.',
        `The question has no parameter \`long${'g'.repeat(46)}\`. It takes on, int, first, rows.`,
      ],
    });
    expect(JSON.stringify(read)).not.toContain('secret');
    expect(reading('$int: Int', {}, [])).toEqual({ variables: {}, options: {} });
  });

  it('hands options on as they are, unless the question has a parameter of that name', () => {
    expect(
      reading('$all: Boolean', { all: 'true', rows: 'x', explode: ['a', 'b'], partial: '' }, [
        'rows',
        'explode',
        'all',
        'partial',
      ]),
    ).toEqual({ variables: { all: true }, options: { rows: 'x', explode: ['a', 'b'] } });
  });
});

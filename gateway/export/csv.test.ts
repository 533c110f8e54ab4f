// What stands in a cell: text that no spreadsheet runs, numbers as they are, and nothing where there is nothing.
import { GraphQLString } from 'graphql';
import { expect, it } from 'vitest';
import { csvWriter } from './csv.js';

const column = (name: string) => ({
  name,
  type: GraphQLString,
  fields: [],
  read: ({ item }: { item: unknown }) => (item as Readonly<Record<string, unknown>>)[name],
});

function cell(value: unknown): string {
  const text = csvWriter([column('a'), column('b')]).rows([{ item: { a: value, b: 0 }, element: undefined }]);
  return String(text).slice(0, -',0\r\n'.length);
}

it.each([
  ['=SUM(A1:A9)', "'=SUM(A1:A9)"],
  ['+44 20', "'+44 20"],
  ['-5', "'-5"],
  ['@home', "'@home"],
  ['\tx', "'\tx"],
  ['\r=x', `"'\r=x"`],
  ['=a,"b"', `"'=a,""b"""`],
  ['plain', 'plain'],
  ['a=b', 'a=b'],
  ['a,b', '"a,b"'],
  ['line\nbreak', '"line\nbreak"'],
  ['say "hi"', '"say ""hi"""'],
  ['Łódź 🚢', 'Łódź 🚢'],
  ['', '""'],
  [null, ''],
  [undefined, ''],
  [-5, '-5'],
  [-0.25, '-0.25'],
  [9_007_199_254_740_991, '9007199254740991'],
  [0, '0'],
  [true, 'true'],
  [false, 'false'],
  [[], '[]'],
  [['=a', null], '"[""=a"",null]"'],
  [{ a: 1 }, '"{""a"":1}"'],
])('%j is %s', (value, text) => {
  expect(cell(value)).toBe(text);
});

it('is the header of every file, and no row is an empty line', () => {
  const { start, rows } = csvWriter([column('a')]);
  expect(start()).toBe('a\r\n');
  expect(rows([{ item: { a: null }, element: undefined }])).toBe('""\r\n');
});

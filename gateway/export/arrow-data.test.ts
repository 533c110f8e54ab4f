import { Field, Int32, Int64, List, makeVector, type DataType } from 'apache-arrow';
import { expect, it } from 'vitest';
import { UnfitValue, arrowData } from './arrow-data.js';

const list = new List(new Field('item', new Int32(), true)) as DataType;

it.each<[string, DataType, unknown, unknown]>([
  ['the least whole number', new Int32(), -(2 ** 31), -(2 ** 31)],
  ['the greatest', new Int32(), 2 ** 31 - 1, 2 ** 31 - 1],
  ['no number', new Int32(), null, null],
  ['the least of 64 bits that a double holds', new Int64(), -(2 ** 53 - 1), -9007199254740991n],
  ['the greatest', new Int64(), 2 ** 53 - 1, 9007199254740991n],
])('a column keeps %s', (_what, type, value, kept) => {
  expect(makeVector(arrowData(type, [value])).get(0)).toBe(kept);
});

it.each<[string, DataType, unknown]>([
  ['one more than the greatest', new Int32(), 2 ** 31],
  ['one less than the least', new Int32(), -(2 ** 31) - 1],
  ['one more than the greatest in a list', list, [1, 2 ** 31]],
  ['more than a double holds', new Int64(), 2 ** 53],
  ['a fraction', new Int32(), 1.5],
  ['a text', new Int32(), 'many'],
])('a column has no room for %s', (_what, type, value) => {
  expect(() => arrowData(type, [value])).toThrow(UnfitValue);
});

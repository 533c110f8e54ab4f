import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { finiteFloats } from './finite-floats.js';

const schema = buildSchema(
  'scalar Free input In { f: Float = 1.5 free: Free } type Query { a(f: Float, list: [Float!], in: In, free: Free, id: ID): Int }',
);
const check = (query: string) =>
  validate(schema, parse(query), [finiteFloats]).map(({ message, locations }) => [
    message,
    locations?.[0]?.column,
  ]);
const huge = `1${'0'.repeat(400)}`;

it.each([
  ['{ a(f: 1e400) }', 8],
  ['{ a(list: [1, -1e400]) }', 15],
  ['{ a(in: {f: 1e309}) }', 13],
  ['query ($v: Float = 1e400) { a(f: $v) }', 20],
  ['query ($v: In = {f: 1e400}) { a(in: $v) }', 21],
  [`{ a(f: ${huge}) }`, 8],
])('is no Float: %s', (query, column) => {
  expect(check(query)).toEqual([
    [expect.stringMatching(/^Float cannot represent a number as large as /), column],
  ]);
});

it.each([
  '{ a(f: 1.7976931348623157e308, free: 1e400, in: {free: [1e400]}) }',
  `{ a(f: 1e-400, free: ${huge}, id: ${huge}) }`,
  'query ($v: Free = 1e400) { a(free: $v) }',
])('is left alone: %s', (query) => {
  expect(check(query)).toEqual([]);
});

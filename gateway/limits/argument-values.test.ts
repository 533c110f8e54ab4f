import { parse, type OperationDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { argumentValueCounter } from './argument-values.js';

function countOf(text: string, variables: Readonly<Record<string, unknown>>): number {
  const document = parse(text);
  return argumentValueCounter(document, document.definitions[0] as OperationDefinitionNode)(variables);
}

it.each<[string, string, Readonly<Record<string, unknown>>, number]>([
  ['no value where there is no variable', '{ people(ids: [1, 2]) { id } }', {}, 0],
  ['single values as nothing', 'query ($n: Int) { people(first: $n) { id } }', { n: 500 }, 0],
  ['a list once', 'query ($ids: [ID!]) { people(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] }, 3],
  [
    'a list wherever it is used',
    'query ($ids: [ID!]) { a: people(ids: $ids) { id } b: people(where: { or: [{ id: $ids }, { id: $ids }] }) { id } }',
    { ids: ['a', 'b', 'c'] },
    9,
  ],
  [
    'fields of objects',
    'query ($where: Where) { people(where: $where) { id } }',
    { where: { name: 'x', or: [{ id: ['a', 'b'] }] } },
    3,
  ],
  [
    'fragments written out',
    'query ($ids: [ID!]) { ...A ...A } fragment A on Query { a: x { ...B } b: x { ...B } } fragment B on X { people(ids: $ids) { id } }',
    { ids: ['a', 'b'] },
    8,
  ],
  [
    'nothing of a variable that another operation uses',
    'query A($ids: [ID!]) { people { id } } query B($ids: [ID!]) { people(ids: $ids) { id } }',
    { ids: ['a', 'b'] },
    0,
  ],
])('counts %s', (_what, text, variables, count) => {
  expect(countOf(text, variables)).toBe(count);
});

// Which operation the console runs while the editor is still catching up with its text.
import { expect, it } from 'vitest';
import { operationInFront } from './web/operation-in-front.js';

it.each([
  ['query A { a }', 'A', 'A'],
  ['query A { a }', 'B', 'A'],
  ['{ a }', 'B', undefined],
  ['query A { a } query B { b }', 'B', 'B'],
  ['query A { a } query B { b }', 'C', undefined],
  ['query {', 'A', 'A'],
])('runs, of %s, where %s was in front, %s', (document, name, expected) => {
  expect(operationInFront(document, name)).toBe(expected);
});

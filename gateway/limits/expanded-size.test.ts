import { getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import { expandedSize } from './expanded-size.js';

function sizeOf(source: string): number {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return expandedSize(document, operation);
}

it.each([
  ['{ a }', 1],
  ['{ a { b c } ... on Query { d } }', 5],
  ['{ ...f ...f } fragment f on Query { a b }', 6],
  ['{ a } fragment f on Query { b }', 1],
])('%s → %s', (source, size) => {
  expect(sizeOf(source)).toBe(size);
});

it('is told at once, however often fragments double', () => {
  const levels = Array.from(
    { length: 200 },
    (_none, level) => `fragment f${level} on Query { ...f${level + 1} ...f${level + 1} }`,
  );
  expect(sizeOf(`{ ...f0 } ${levels.join(' ')} fragment f200 on Query { a }`)).toBeGreaterThan(1e50);
});

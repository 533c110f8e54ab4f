import { expect, it } from 'vitest';
import { documentExcess } from './document-limits.js';

const limits = { maximumTokens: 20, maximumNesting: 3 };

it.each([
  ['{ a { b { c } } }', undefined],
  ['{ a(in: {x: 1}) { b } }', undefined],
  ['{ a { b { c { d } } } }', 'nests deeper than 3 levels'],
  ['{ a(in: {x: [{y: 1}]}) }', 'nests deeper than 3 levels'],
  ['{ a(text: "{{{{{{") # {{{{{{\n }', undefined],
  [`{ ${'a '.repeat(18)}}`, undefined],
  [`{ ${'a '.repeat(19)}}`, 'more than 20 tokens'],
  ['{ a "unterminated', undefined],
  ['', undefined],
])('%s → %s', (source, excess) => {
  const found = documentExcess(source, limits);
  if (excess === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(excess);
});

it('looks no further than it must at what never ends', () => {
  expect(documentExcess('{a'.repeat(500_000), limits)).toContain('line 1');
});

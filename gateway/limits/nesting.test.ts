import { expect, it } from 'vitest';
import { nestsDeeperThan } from './nesting.js';

it.each([
  [1, 0, false],
  [{}, 0, true],
  [{ a: 1 }, 1, false],
  [{ a: [1, { b: null }] }, 3, false],
  [{ a: [1, { b: [] }] }, 3, true],
])('%j nests deeper than %s levels: %s', (value, levels, isDeeper) => {
  expect(nestsDeeperThan(value, levels)).toBe(isDeeper);
});

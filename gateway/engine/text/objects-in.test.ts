import { expect, it } from 'vitest';
import { objectsIn } from './objects-in.js';

it.each([
  ['{}', 1],
  ['[[], {"a": [1, 2]}]', 4],
  ['{"[{": "\\"[{\\\\", "b": {}}', 2],
  ['"{', 0],
  ['', 0],
])('%s', (text, count) => {
  expect(objectsIn(Buffer.from(text))).toBe(count);
});

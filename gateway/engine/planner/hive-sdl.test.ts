import { expect, it } from 'vitest';
import { hiveSdl } from './hive-sdl.js';

it('has no number that is too long, and is otherwise the same', () => {
  const sdl = (number: string) => `
    """ A block with 12345678901234567890, a \\""" and "quotes" """
    scalar Any # 12345678901234567890 "
    "A text with 1e400 and \\"12345678901234567890\\""
    input In { a: Any = ${number} b: Int = -5 c: [Any] = [${number}, "12345678901234567890"] type12345678901234567890: Int }`;
  expect(hiveSdl(sdl('12345678901234567890'))).toBe(sdl('0'));
  expect(hiveSdl(sdl('-1.5e400'))).toBe(sdl('0'));
  expect(hiveSdl(sdl('42'))).toBe(sdl('42'));
});

import { describe, expect, it } from 'vitest';
import { InexactNumber, exactJson, isExactNumber, isInexact, parseExactJson } from './exact-json.js';

describe('a number', () => {
  it.each([
    '0',
    '-0',
    '1',
    '-1',
    '1.0',
    '100',
    '1e2',
    '1E+2',
    '0.1',
    '0.10',
    '9007199254740991',
    '9007199254740992',
    '12345678901234567000',
    '1e308',
    '5e-324',
    '1.7976931348623157e308',
    '0.30000000000000004',
    '0.0',
    '0e999',
  ])('is kept: %s', (text) => {
    expect(isExactNumber(text)).toBe(true);
  });

  it('is let be in what nests too deep to be walked', () => {
    const depth = 200_000;
    expect(parseExactJson(`${'['.repeat(depth)}12345678901234567890${']'.repeat(depth)}`)).toBeInstanceOf(
      Array,
    );
  });

  it('is read in one pass, however many zeros are in it', () => {
    const digits = `0.1${'0'.repeat(1_000_000)}`;
    expect(parseExactJson(`[${digits}, ${digits}1]`)).toEqual([0.1, new InexactNumber(`${digits}1`)]);
  });

  it.each([
    '9007199254740993',
    '-9007199254740993',
    '1e400',
    '-1e400',
    '1e-400',
    '0.1000000000000000055511151231257827',
    '12345678901234567890',
    '3.14159265358979323846',
    '9007199254740993e10',
    '1e309',
  ])('would change: %s', (text) => {
    expect(isExactNumber(text)).toBe(false);
  });
});

describe('JSON', () => {
  it.each([
    '{"a":[1,2.5,"9007199254740993",{"b":null}],"c":"1e400 \\" 9007199254740993"}',
    '[0.1,1e2,true]',
    '"2026-06-15T12:00:00.123456789012345678Z"',
  ])('is parsed as ever: %s', (text) => {
    const value = parseExactJson(text);
    expect(value).toEqual(JSON.parse(text));
    expect(isInexact(value)).toBe(false);
  });

  it('has objects in place of numbers that would change, and says so of all that holds them', () => {
    const value = parseExactJson(
      '{"a":{"b":[1,9007199254740993,1e400]},"c":{"d":1},"__proto__":{"e":"\\\\"}}',
    ) as {
      a: { b: unknown[] };
      c: object;
    };
    expect(value.a.b).toEqual([1, new InexactNumber('9007199254740993'), new InexactNumber('1e400')]);
    expect([value, value.a, value.a.b, value.a.b[1], value.c].map(isInexact)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(Object.keys(value)).toEqual(['a', 'c', '__proto__']);
    expect(exactJson(value)).toBe(
      '{"a":{"b":[1,9007199254740993,1e400]},"c":{"d":1},"__proto__":{"e":"\\\\"}}',
    );
  });

  it('is refused as ever', () => {
    expect(() => parseExactJson('{"a":9007199254740993')).toThrow(SyntaxError);
  });
});

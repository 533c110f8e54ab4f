// A scanner may turn down what JSON.parse takes, and never takes what JSON.parse would turn down, or read differently but for
// numbers of types that may hold more than a double.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanAny, scanBoolean, scanId, scanInt, scanNull, scanNumber, scanString } from './scanning.js';

const scanners = { scanAny, scanBoolean, scanId, scanInt, scanNull, scanNumber, scanString } as const;
/** These let numbers pass that JavaScript would change, since their bytes go on. */
const keepingDigits: ReadonlySet<Scan> = new Set([scanAny, scanId]);
type Scan = (typeof scanners)[keyof typeof scanners];

/** Whether the whole text is taken. */
const takes = (scan: Scan, text: string): boolean => {
  const bytes = Buffer.from(text);
  return scan(bytes, 0) === bytes.length;
};

describe('what is taken', () => {
  it.each<[string, Scan, readonly string[]]>([
    ['strings', scanString, ['""', '"a b"', '"\\n\\u00e9\\"\\\\"', '"\\ud800"', '"é ✓ 😀"']],
    ['integers', scanInt, ['0', '7', '-7', '999999999999999', '-120']],
    ['numbers', scanNumber, ['0', '-0.5', '1.50', '1e5', '1E-07', '123456.789e+10', '0.30000000000000004']],
    ['Booleans', scanBoolean, ['true', 'false']],
    ['identifiers', scanId, ['"x"', '12', '9007199254740993', '-12345678901234567890123']],
    ['null', scanNull, ['null']],
    [
      'anything',
      scanAny,
      [
        '{}',
        '[]',
        '[null,{"a":[1,"x"]},false]',
        '{"a":{"b":{}},"c":-1.5}',
        '"x"',
        '1e400',
        '[9007199254740993]',
      ],
    ],
  ])('%s', (_what, scan, texts) => {
    for (const text of texts) expect([text, takes(scan, text)]).toEqual([text, true]);
  });

  it('values as JSON.stringify writes them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => takes(scanString, JSON.stringify(value))),
    );
    fc.assert(fc.property(fc.integer(), (value) => takes(scanInt, JSON.stringify(value))));
    fc.assert(fc.property(fc.boolean(), (value) => takes(scanBoolean, JSON.stringify(value))));
  });
});

describe('what is turned down', () => {
  it.each<[string, Scan, readonly string[]]>([
    ['no strings', scanString, ['', '"', '"a', '"a\\', '"\\x"', '"\\u12g4"', '"a\nb"', '"\u0000"', 'a', '1']],
    ['no integers', scanInt, ['', '-', '01', '-01', '1.0', '1e3', '+1', '-0', '1234567890123456', 'NaN']],
    [
      'no numbers',
      scanNumber,
      [
        '.5',
        '1.',
        '1e',
        '1e+',
        '-0',
        '-0.00',
        '-0e1',
        '1e400',
        '00',
        '--1',
        'Infinity',
        '9007199254740993',
        '0.1234567890123456789',
      ],
    ],
    ['no Booleans', scanBoolean, ['tru', 'True', 'fals', '1', '']],
    ['no identifiers', scanId, ['1.5', 'true', 'x', '1e3', '01', '12345678901234567.5', '-']],
    ['not null', scanNull, ['nul', 'NULL', '']],
    [
      'nothing known',
      scanAny,
      [
        'null',
        '[1,]',
        '{"a"}',
        '{"a":}',
        '{a:1}',
        '[1 ,2]',
        '{"a":1',
        '[',
        `${'['.repeat(99)}${']'.repeat(99)}`,
      ],
    ],
  ])('%s', (_what, scan, texts) => {
    for (const text of texts) expect([text, takes(scan, text)]).toEqual([text, false]);
  });
});

it('takes nothing that JSON.parse would turn down, or that is written differently when parsed', () => {
  const json = fc.json({ maxDepth: 5 }).map((text) => JSON.stringify(JSON.parse(text)));
  const changed = fc
    .tuple(json, fc.nat(), fc.constantFrom(...Array.from(' \n",:{}[]\\0-.eux\u0001é')), fc.boolean())
    .map(([text, at, letter, replaces]) => {
      const position = at % (text.length + 1);
      return text.slice(0, position) + letter + text.slice(replaces ? position + 1 : position);
    });
  fc.assert(
    fc.property(fc.oneof(json, changed, fc.string()), (text) => {
      for (const scan of Object.values(scanners)) {
        if (!takes(scan, text)) continue;
        const parsed: unknown = JSON.parse(text);
        if (!keepingDigits.has(scan)) expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
      }
    }),
    { numRuns: 3_000 },
  );
});

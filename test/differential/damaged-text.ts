// Answers as no subgraph should send them, and some that it may: one change to a text, drawn by numbers.

/** Values that stand where others are expected: of another type, of another form, or no JSON at all. */
const values = [
  'null',
  'true',
  '0',
  '-0',
  '1.0',
  '-1.5e2',
  '1e400',
  '123456789012345678901234567890',
  '01',
  '.5',
  '""',
  '"NEW"',
  '"Item"',
  '"User"',
  '"NoSuchType"',
  '"\\u0041"',
  '"\\ud800"',
  '"é ✓ 😀"',
  '"\\q"',
  '"\\u00g0"',
  '"a\u0001b"',
  '"a\nb"',
  '[]',
  '{}',
  '[1]',
  '{"a":1}',
  '{"__proto__":{"a":1}}',
  `${'['.repeat(200)}${']'.repeat(200)}`,
  '[1,]',
  'undefined',
  '',
];
const value = /:("(?:[^"\\]|\\.)*"|-?[\d.]+|true|false|null|\{\}|\[\])/g;
const members = /("\w+":(?:"[^"]*"|-?[\d.]+|null)),("\w+":(?:"[^"]*"|-?[\d.]+|null))/g;
const ends = [' ', '\n', '\r\n', ',', '}', '{}', '\u00a0', '\u0000'];
const strays = Array.from(' \n\t,:"\\{}[]0anté\u0000\ufeff');

/** @param draw gives numbers below another */
export function damaged(text: string, draw: (below: number) => number): string {
  const at = draw(text.length);
  switch (draw(9)) {
    case 0:
      return `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ (1 << draw(7)))}${text.slice(at + 1)}`;
    case 1:
      return text.slice(0, at);
    case 2:
      return text.slice(0, at) + (strays[draw(strays.length)] ?? '') + text.slice(at);
    case 3:
      return text + (ends[draw(ends.length)] ?? '');
    case 4:
      return replaceOne(text, members, draw, (_all, first, second) => `${second},${first}`);
    case 5:
      return text.replace(/\}$/, draw(2) === 0 ? ',"extensions":{}}' : ',"errors":[{"message":"no"}]}');
    case 6:
      return replaceOne(text, members, draw, (_all, first, second) => `${first},"more":1,${second}`);
    default:
      return replaceOne(text, value, draw, () => `:${values[draw(values.length)] ?? ''}`);
  }
}

function replaceOne(
  text: string,
  pattern: RegExp,
  draw: (below: number) => number,
  by: (...groups: string[]) => string,
): string {
  const found = [...text.matchAll(pattern)];
  const chosen = found[draw(Math.max(found.length, 1))];
  if (chosen === undefined) return text;
  return text.slice(0, chosen.index) + by(...chosen) + text.slice(chosen.index + chosen[0].length);
}

// What the letters of one cell mean. Each function gives undefined where they mean nothing of the kind.

/** A day: `2026-04-01`, or as British returns write it, `1/4/2026` or `01-04-2026`. Gives `YYYY-MM-DD`. */
export function parseDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1, 4) : british ? [british[3], british[2], british[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : undefined;
}

/** A number, with or without thousands separators. */
export function parseNumber(text: string): number | undefined {
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** An amount in pounds, as `£24,362` or `24362.50`, in whole pence. */
export function parsePounds(text: string): number | undefined {
  const pounds = parseNumber(text.replace(/^(-?)£\s*/, '$1'));
  return pounds === undefined ? undefined : Math.round(pounds * 100);
}

/** Yes or no, in the words and signs that spreadsheets use for it. */
export function parseFlag(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (['yes', 'y', 'true', '1'].includes(word)) return true;
  if (['no', 'n', 'false', '0'].includes(word)) return false;
  return undefined;
}

/** A word of a closed list, whatever its case and whether spaces, hyphens, underscores or nothing join its parts. */
export function parseWord<Word extends string>(
  text: string,
  words: Readonly<Record<string, Word>>,
): Word | undefined {
  const known = (wordsByLetters.get(words) ?? byLetters(words)) as ReadonlyMap<string, Word>;
  return known.get(letters(text.replace(/&/g, 'and')));
}

const wordsByLetters = new WeakMap<object, ReadonlyMap<string, string>>();

function byLetters(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const known = new Map(Object.entries(words).map(([name, word]) => [letters(name), word]));
  wordsByLetters.set(words, known);
  return known;
}

function letters(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]+/g, '');
}

// Walks over single JSON values in UTF-8 bytes, stricter than JSON.parse and never laxer: no white space, and no numbers that
// a double could not hold but where the type may hold more than a double. Each gives the position behind the value, or -1 where it is not exactly what is expected.
// Reading past the end gives undefined, which no comparison here takes for a fitting byte.

/** A string, escapes checked and left as they are. */
export function scanString(b: Uint8Array, at: number): number {
  if (b[at] !== quote) return -1;
  let p = at;
  for (;;) {
    const c = b[++p] as number;
    if (c > backslash) continue;
    if (c === quote) return p + 1;
    if (c === backslash) {
      p = scanEscape(b, p + 1);
      if (p < 0) return -1;
    } else if (!(c >= space)) return -1;
  }
}

/** An integer of at most fifteen digits. */
export function scanInt(b: Uint8Array, at: number): number {
  const isNegative = b[at] === minus;
  const begin = isNegative ? at + 1 : at;
  let p = begin;
  while (isDigit(b[p])) p += 1;
  if (p === begin || p - begin > 15) return -1;
  // JSON has no leading zeros, and writes minus zero as zero.
  if (b[begin] === zero && (isNegative || p - begin > 1)) return -1;
  return isFraction(b[p]) ? -1 : p;
}

/** Any number that is neither huge nor minus zero and has no more digits than a double keeps. */
export function scanNumber(b: Uint8Array, at: number): number {
  const begin = b[at] === minus ? at + 1 : at;
  let p = scanMantissa(b, begin);
  if (p < 0) return -1;
  const isLong = p - begin > 15;
  if (b[p] === upperE || b[p] === lowerE) {
    const exponent = p + (b[p + 1] === plus || b[p + 1] === minus ? 2 : 1);
    p = scanExponent(b, p);
    if (p < 0 || p - exponent > 2) return -1;
  }
  if (isLong && !isExact(b, at, p)) return -1;
  return begin !== at && isAllZero(b, begin, p) ? -1 : p;
}

/** Any number as JSON has it, however large and however long: its bytes go on as they are. */
function scanAnyNumber(b: Uint8Array, at: number): number {
  const p = scanMantissa(b, b[at] === minus ? at + 1 : at);
  return p >= 0 && (b[p] === upperE || b[p] === lowerE) ? scanExponent(b, p) : p;
}

function scanMantissa(b: Uint8Array, begin: number): number {
  let p = begin;
  while (isDigit(b[p])) p += 1;
  if (p === begin || (b[begin] === zero && p - begin > 1)) return -1;
  if (b[p] !== point) return p;
  const fraction = ++p;
  while (isDigit(b[p])) p += 1;
  return p === fraction ? -1 : p;
}

function scanExponent(b: Uint8Array, at: number): number {
  const begin = at + (b[at + 1] === plus || b[at + 1] === minus ? 2 : 1);
  let p = begin;
  while (isDigit(b[p])) p += 1;
  return p === begin ? -1 : p;
}

export function scanBoolean(b: Uint8Array, p: number): number {
  if (b[p] === 116) return b[p + 1] === 114 && b[p + 2] === 117 && b[p + 3] === 101 ? p + 4 : -1;
  if (b[p] !== 102 || b[p + 1] !== 97) return -1;
  return b[p + 2] === 108 && b[p + 3] === 115 && b[p + 4] === 101 ? p + 5 : -1;
}

export function scanNull(b: Uint8Array, p: number): number {
  return b[p] === 110 && b[p + 1] === 117 && b[p + 2] === 108 && b[p + 3] === 108 ? p + 4 : -1;
}

/** A string or a whole number, which is what an ID may be; its digits are nobody's to change. */
export function scanId(b: Uint8Array, at: number): number {
  if (b[at] === quote) return scanString(b, at);
  const short = scanInt(b, at);
  if (short >= 0) return short;
  const p = scanAnyNumber(b, at);
  for (let digit = b[at] === minus ? at + 1 : at; digit < p; digit += 1) if (!isDigit(b[digit])) return -1;
  return p;
}

/** Any value but null, which is what a custom scalar may be. */
export function scanAny(b: Uint8Array, p: number): number {
  return b[p] === 110 ? -1 : scanValue(b, p, 0);
}

const quote = 34;
const backslash = 92;
const space = 32;
const zero = 48;
const point = 46;
const plus = 43;
const minus = 45;
const upperE = 69;
const lowerE = 101;
const comma = 44;
const maximumDepth = 64;

/** Whether a long number is written as JavaScript would write it, so that a double holds all of it. */
function isExact(b: Uint8Array, from: number, to: number): boolean {
  const text = Buffer.from(b.buffer, b.byteOffset + from, to - from).toString('latin1');
  return String(Number(text)) === text;
}

function isDigit(c: number | undefined): boolean {
  return (c as number) >= zero && (c as number) <= 57;
}

function isFraction(c: number | undefined): boolean {
  return c === point || c === upperE || c === lowerE;
}

function isAllZero(b: Uint8Array, from: number, to: number): boolean {
  for (let p = from; p < to; p += 1) {
    const c = b[p] as number;
    if (c === upperE || c === lowerE) break;
    if (c !== zero && c !== point) return false;
  }
  return true;
}

/** @returns the position of the escape's last byte */
function scanEscape(b: Uint8Array, p: number): number {
  const c = b[p] as number;
  if (c === 117) {
    for (let digit = 1; digit <= 4; digit += 1) if (!isHexDigit(b[p + digit] as number)) return -1;
    return p + 4;
  }
  return simpleEscapes.has(c) ? p : -1;
}

const simpleEscapes: ReadonlySet<number> = new Set(Buffer.from('"\\/bfnrt'));

function isHexDigit(c: number): boolean {
  return isDigit(c) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102);
}

function scanValue(b: Uint8Array, p: number, depth: number): number {
  if (depth > maximumDepth) return -1;
  switch (b[p]) {
    case quote:
      return scanString(b, p);
    case 123:
      return scanMembers(b, p, depth);
    case 91:
      return scanItems(b, p, depth);
    case 116:
    case 102:
      return scanBoolean(b, p);
    case 110:
      return scanNull(b, p);
    default:
      return scanAnyNumber(b, p);
  }
}

function scanItems(b: Uint8Array, at: number, depth: number): number {
  let p = at + 1;
  if (b[p] === 93) return p + 1;
  for (;;) {
    p = scanValue(b, p, depth + 1);
    if (p < 0) return -1;
    const c = b[p++];
    if (c === 93) return p;
    if (c !== comma) return -1;
  }
}

function scanMembers(b: Uint8Array, at: number, depth: number): number {
  let p = at + 1;
  if (b[p] === 125) return p + 1;
  for (;;) {
    p = scanString(b, p);
    if (p < 0 || b[p] !== 58) return -1;
    p = scanValue(b, p + 1, depth + 1);
    if (p < 0) return -1;
    const c = b[p++];
    if (c === 125) return p;
    if (c !== comma) return -1;
  }
}

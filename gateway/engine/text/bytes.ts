// Writing bytes from generated code. What does not fit is counted and not written, so that the caller can come again with
// room for all of it.
/** From here on the engine's own copying is faster than a loop. */
const copiedWhole = 160;

/** Copies `b[from, to)` to `o[q…]`. @returns the position behind */
export function put(o: Uint8Array, q: number, b: Uint8Array, from: number, to: number): number {
  const end = q + to - from;
  if (to - from > copiedWhole) {
    if (end <= o.length) o.set(b.subarray(from, to), q);
    return end;
  }
  let p = from;
  while (p < to) o[q++] = b[p++] as number;
  return end;
}

/** JavaScript that writes a text that is known beforehand. */
export function putText(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length === 0) return '';
  const stores = [...bytes].map((byte, index) => `o[${index === 0 ? 'q' : `q + ${index}`}] = ${byte};`);
  return `${stores.join(' ')} q += ${bytes.length};\n`;
}

/** JavaScript that is true where a known text stands at `p`. */
export function isText(text: string): string {
  const bytes = Buffer.from(text);
  return [...bytes].map((byte, index) => `b[${index === 0 ? 'p' : `p + ${index}`}] === ${byte}`).join(' && ');
}

/** JavaScript that goes on behind a known text, or gives up. */
export function expectText(text: string): string {
  if (text === '') return '';
  return `if (!(${isText(text)})) return -1;\np += ${Buffer.byteLength(text)};\n`;
}

// Where the pieces of an answer begin and end: whole numbers in one array for each fetch. An object for each row would be
// garbage that the collector copies while its request waits for other subgraphs; the arrays are used again.

/**
 * Position 0 holds how many numbers are in use, and what follows is laid out by generated code. A list is the position of
 * its first item: 0 where it has none, `nullList` where it is null. Each item begins with the position of the next one; an
 * item that is null is pointed to by its negative position.
 */
export type Places = Int32Array;

export const nullList = -0x8000_0000;

const smallest = 256;
/** In bytes, of all arrays that wait to be used again. */
const keptBytes = 16 * 1024 * 1024;

/** The same numbers, with room for so many. */
export function enlarged(places: Places, needed: number): Places {
  const larger = new Int32Array(Math.max(places.length * 2, needed));
  larger.set(places);
  return larger;
}

/** Arrays that nobody uses, by their length, which is a power of two. */
export class PlacesPool {
  readonly #kept: Places[][] = [];
  #bytes = 0;

  /** What it holds is left over from before. */
  take(atLeast: number): Places {
    const exponent = exponentFor(atLeast);
    const kept = this.#kept[exponent]?.pop();
    if (kept === undefined) return new Int32Array(2 ** exponent);
    this.#bytes -= kept.byteLength;
    return kept;
  }

  /** Nobody may look at them any more. */
  give(places: Places): void {
    const exponent = exponentFor(places.length);
    if (places.length !== 2 ** exponent || this.#bytes + places.byteLength > keptBytes) return;
    this.#bytes += places.byteLength;
    (this.#kept[exponent] ??= []).push(places);
  }
}

function exponentFor(length: number): number {
  return 32 - Math.clz32(Math.max(smallest, length) - 1);
}

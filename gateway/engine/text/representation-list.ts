// The representations for one request as text, each once. The bytes are used again for the next request, so they are to be
// copied before anything is awaited.

export class RepresentationList {
  /** Where the next one is to be written; generated code writes here. */
  bytes: Uint8Array = new Uint8Array(16_384);
  /** The type of each, as the fetch counts its types. */
  types: number[] = [];
  /** Whether the one added last was there before. */
  wasKnown = false;
  #count = 0;
  #from = new Int32Array(256);
  #to = new Int32Array(256);
  #hashes = new Int32Array(256);
  /** Positions counted from 1, by hash. */
  #table = new Int32Array(1_024);

  begin(): void {
    this.#count = 0;
    this.types = [];
    this.#table.fill(0);
  }

  get count(): number {
    return this.#count;
  }

  /** The bytes, with room behind what is there. */
  grow(used: number, room: number): Uint8Array {
    const larger = new Uint8Array((used + room) * 2);
    larger.set(this.bytes.subarray(0, used));
    this.bytes = larger;
    return larger;
  }

  /** @returns the position of the representation in `bytes[from, to)`, or of the one like it */
  add(from: number, to: number, hash: number, type: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let place = mix(hash) & mask;
    for (let known = table[place] as number; known !== 0; known = table[place] as number) {
      if (this.#hashes[known - 1] === hash && this.#isLike(known - 1, from, to)) {
        this.wasKnown = true;
        return known - 1;
      }
      place = (place + 1) & mask;
    }
    this.wasKnown = false;
    const position = this.#count++;
    table[place] = position + 1;
    this.#from[position] = from;
    this.#to[position] = to;
    this.#hashes[position] = hash;
    this.types.push(type);
    if (this.#count === this.#from.length) this.#enlarge();
    return position;
  }

  #isLike(position: number, from: number, to: number): boolean {
    const { bytes } = this;
    let other = this.#from[position] as number;
    if ((this.#to[position] as number) - other !== to - from) return false;
    for (let here = from; here < to; here += 1, other += 1) if (bytes[here] !== bytes[other]) return false;
    return true;
  }

  #enlarge(): void {
    const [from, to, hashes] = [this.#from, this.#to, this.#hashes];
    this.#from = new Int32Array(from.length * 2);
    this.#to = new Int32Array(from.length * 2);
    this.#hashes = new Int32Array(from.length * 2);
    this.#from.set(from);
    this.#to.set(to);
    this.#hashes.set(hashes);
    const table = new Int32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let position = 0; position < this.#count; position += 1) {
      let place = mix(hashes[position] as number) & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = position + 1;
    }
    this.#table = table;
  }
}

/** Adds bytes to a hash. */
export function hashBytes(hash: number, b: Uint8Array, from: number, to: number): number {
  let h = hash;
  for (let p = from; p < to; p += 1) h = Math.imul(h ^ (b[p] as number), 0x01000193);
  return h;
}

function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}

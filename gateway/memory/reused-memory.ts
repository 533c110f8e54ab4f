// Memory for answers, used again for later requests. The system has to map and clear new memory, and V8 counts it towards
// the next garbage collection: for large answers, both cost more than all other work.

const smallest = 1_024;
/** Larger pieces are rare, so they are not kept. */
const largest = 8 * 1_024 * 1_024;

/** Unused pieces of memory, by their size, which is a power of two. */
export class ReusedMemory {
  readonly #free: ArrayBuffer[][] = [];
  readonly #lent = new WeakSet<ArrayBufferLike>();
  #freeBytes = 0;

  /** @param keptBytes the most that is kept unused */
  constructor(private readonly keptBytes = 32 * 1_024 * 1_024) {}

  /** A piece of at least so many bytes. It still holds the bytes of its last use. */
  take(bytes: number): ArrayBuffer {
    if (bytes > largest) return new ArrayBuffer(bytes);
    const exponent = exponentFor(bytes);
    const free = this.#free[exponent]?.pop();
    if (free !== undefined) {
      this.#freeBytes -= free.byteLength;
      return free;
    }
    const made = new ArrayBuffer(2 ** exponent);
    this.#lent.add(made);
    return made;
  }

  /** Whether a piece comes from here. */
  lends(piece: ArrayBufferLike): boolean {
    return this.#lent.has(piece);
  }

  /** Takes back a piece that nobody reads any more. Pieces that were not lent here are left to the garbage collector. */
  give(piece: ArrayBufferLike): void {
    const { byteLength } = piece;
    if (!this.#lent.has(piece) || this.#freeBytes + byteLength > this.keptBytes) return;
    this.#freeBytes += byteLength;
    (this.#free[exponentFor(byteLength)] ??= []).push(piece as ArrayBuffer);
  }
}

/** Shared by all operations, as one thread runs them. */
export const reusedMemory = new ReusedMemory();

function exponentFor(bytes: number): number {
  return 32 - Math.clz32(Math.max(smallest, bytes) - 1);
}

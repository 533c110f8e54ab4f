// Memory for what is received and sent, used again. Anew for each request it would have to be mapped and cleared by the
// system, and counts towards the next collection of garbage, which is most of what a large answer costs.

const smallest = 1_024;
/** A larger piece is seldom: it is made for one use. */
const largest = 8 * 1_024 * 1_024;

/** Pieces of memory that nobody uses, by their size, which is a power of two. */
export class ReusedMemory {
  readonly #free: ArrayBuffer[][] = [];
  readonly #lent = new WeakSet<ArrayBufferLike>();
  #freeBytes = 0;

  /** @param keptBytes how much may lie here unused */
  constructor(private readonly keptBytes = 32 * 1_024 * 1_024) {}

  /** A piece of at least so many bytes. What it holds is left over from before. */
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

  /** Nobody looks at it any more. What was not taken from here is left to the garbage collector. */
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

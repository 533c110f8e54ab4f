// Random numbers that are the same on every machine: integer arithmetic only (sfc32, a public-domain generator).
// Every thing generated draws from a stream of its own, so that none depends on how many others were drawn before it.

export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /**
   * @param seed a whole number from 0 to 2^32 − 1
   * @param label what is drawn, for example "person"
   * @param index which of them
   */
  constructor(seed: number, label: string, index = 0) {
    this.a = seed | 0;
    this.b = textHash(label);
    this.c = index | 0;
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** A whole number from 0 to 2^32 − 1. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number from 0 to one below the limit. */
  below(limit: number): number {
    return Math.floor((this.next() / 4_294_967_296) * limit);
  }

  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  /** True in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.next() < percent * 42_949_672.96;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** A place in a list of running totals (the last is the sum of all weights), as likely as its own weight. */
  place(runningTotals: ArrayLike<number>): number {
    const target = this.below(runningTotals[runningTotals.length - 1] ?? 0);
    let low = 0;
    let high = runningTotals.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runningTotals[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** What `place` draws from. */
export function runningTotals(weights: readonly number[]): number[] {
  let total = 0;
  return weights.map((weight) => (total += weight));
}

/** Puts a list into a random order, in place. */
export function shuffle(random: Random, items: { [index: number]: number; readonly length: number }): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const kept = items[last] as number;
    items[last] = items[other] as number;
    items[other] = kept;
  }
}

const labelHashes = new Map<string, number>();

/** FNV-1a over the text's code units. */
function textHash(text: string): number {
  const known = labelHashes.get(text);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  labelHashes.set(text, hash);
  return hash;
}

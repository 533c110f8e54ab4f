// A cache that newcomers cannot empty: what was asked for once waits in a small queue of its own, and only what was asked
// for again counts as in use. Values asked for once, however many and however large, push out each other alone.
// The policy is that of segmented LRU with the ghost queue of 2Q: https://www.vldb.org/conf/1994/P439.PDF
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** The part of the bytes that values asked for once may take. */
const newcomersShare = 0.2;

/** How many of those that left are remembered, by a digest of their keys: one that is asked for again is in use. */
const rememberedKeys = 4_096;

export interface TwoQueueCacheOptions<Value> {
  readonly maximumBytes: number;
  /** Called once, when a value is put in. */
  readonly bytesOf: (value: Value) => number;
}

export class TwoQueueCache<Value extends object> {
  readonly #newcomers: LRUCache<string, Value>;
  readonly #inUse: LRUCache<string, Value>;
  readonly #left = new LRUCache<string, true>({ max: rememberedKeys });

  constructor({ maximumBytes, bytesOf }: TwoQueueCacheOptions<Value>) {
    const newcomersBytes = Math.floor(maximumBytes * newcomersShare);
    this.#newcomers = new LRUCache<string, Value>({
      maxSize: newcomersBytes,
      sizeCalculation: bytesOf,
      dispose: (_value, key, reason) => {
        if (reason === 'evict') this.#left.set(digestOf(key), true);
      },
    });
    this.#inUse = new LRUCache<string, Value>({
      maxSize: maximumBytes - newcomersBytes,
      sizeCalculation: bytesOf,
      // What was in use for long has one more chance among the newcomers.
      dispose: (value, key, reason) => {
        if (reason === 'evict') this.#newcomers.set(key, value);
      },
    });
  }

  /** Asks for a value: whoever is asked for a second time is in use from then on. */
  get(key: string): Value | undefined {
    const known = this.#inUse.get(key);
    if (known !== undefined) return known;
    const newcomer = this.#newcomers.get(key);
    if (newcomer === undefined) return undefined;
    this.#newcomers.delete(key);
    this.#inUse.set(key, newcomer);
    return newcomer;
  }

  /** Whether a value is there, for whoever does not ask for it. */
  has(key: string): boolean {
    return this.#inUse.has(key) || this.#newcomers.has(key);
  }

  /** Keeps a value that was asked for and not there. */
  set(key: string, value: Value): void {
    const digest = digestOf(key);
    if (this.#inUse.has(key) || this.#left.delete(digest)) this.#inUse.set(key, value);
    else if (!this.#newcomers.set(key, value).has(key)) this.#left.set(digest, true);
  }

  /** All that is kept, in no order. */
  *values(): Generator<Value> {
    yield* this.#inUse.values();
    yield* this.#newcomers.values();
  }
}

function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('base64');
}

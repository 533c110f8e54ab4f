// Caches small tables in memory, such as skills or departments, which nearly every answer needs. A cached table is at most a
// minute old, since other processes may write it. An unknown row is looked for at once, and a process that writes such a
// table calls `invalidate`. A version row would show changes sooner, for one statement in each request: what the cache saves.
// Firms are not cached, since their number has no bound.
import type { Clock } from '../clock.js';

const maximumAgeMs = 60_000;
/** How often an unknown row may cause the tables to be read again, so that requests for missing rows stay cheap. */
const lookedForEveryMs = 1_000;

export class CachedTables<Value> {
  #cached: { readonly tables: Promise<Value>; readonly readAt: number } | undefined;
  #lookedForAt = Number.NEGATIVE_INFINITY;

  /** @param read reads the tables whole, into whatever is quick to look things up in */
  constructor(
    private readonly read: () => Promise<Value>,
    private readonly clock: Clock,
  ) {}

  async #current(): Promise<Value> {
    const now = this.clock.now().getTime();
    if (this.#cached === undefined || now - this.#cached.readAt >= maximumAgeMs)
      this.#cached = { tables: this.read(), readAt: now };
    const cached = this.#cached;
    try {
      return await cached.tables;
    } catch (error) {
      // A failure is not cached: the next request tries again.
      if (this.#cached === cached) this.invalidate();
      throw error;
    }
  }

  /** The tables, at most a minute old; read again where they do not suffice, since something may have been added. */
  async get(suffices: (value: Value) => boolean = () => true): Promise<Value> {
    const value = await this.#current();
    if (suffices(value)) return value;
    const now = this.clock.now().getTime();
    if (now - this.#lookedForAt < lookedForEveryMs) return value;
    this.#lookedForAt = now;
    this.invalidate();
    return this.#current();
  }

  /** Has the tables read again by the next request, after a change. */
  invalidate(): void {
    this.#cached = undefined;
  }
}

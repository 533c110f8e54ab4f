// Caches small tables in memory, such as skills or departments, which nearly every answer needs. A cached table is at most a
// minute old, since other processes may write it. An unknown row is looked for at once, and a process that writes such a
// table calls `forget`. A version row would show changes sooner, for one statement in each request: what the cache saves.
// Firms are not cached, since their number has no bound.
import type { Clock } from '../execution/request-context.js';

const keptForMs = 60_000;
/** How often an unknown row may cause the tables to be read again, so that requests for missing rows stay cheap. */
const lookedForEveryMs = 1_000;

export class Kept<Value> {
  #kept: { readonly value: Promise<Value>; readonly readAt: number } | undefined;
  #lookedForAt = Number.NEGATIVE_INFINITY;

  /** @param read reads the tables whole, into whatever is quick to look things up in */
  constructor(
    private readonly read: () => Promise<Value>,
    private readonly clock: Clock,
  ) {}

  /** What is kept, at most a minute old. */
  async value(): Promise<Value> {
    const now = this.clock.now().getTime();
    if (this.#kept === undefined || now - this.#kept.readAt >= keptForMs)
      this.#kept = { value: this.read(), readAt: now };
    const kept = this.#kept;
    try {
      return await kept.value;
    } catch (error) {
      // A failure is not kept: the next request tries again.
      if (this.#kept === kept) this.forget();
      throw error;
    }
  }

  /** What is kept, read again where it does not suffice: something may have been added since. */
  async knowing(suffices: (value: Value) => boolean): Promise<Value> {
    const value = await this.value();
    if (suffices(value)) return value;
    const now = this.clock.now().getTime();
    if (now - this.#lookedForAt < lookedForEveryMs) return value;
    this.#lookedForAt = now;
    this.forget();
    return this.value();
  }

  /** Has the tables read anew at the next question, after a change. */
  forget(): void {
    this.#kept = undefined;
  }
}

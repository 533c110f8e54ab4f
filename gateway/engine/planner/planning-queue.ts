// Who waits for a plan, and who is next: operations that were answered before come before those that nobody knows, and
// have a place even where the queue is full.

export interface Waiting {
  /** Whether the operation was answered before, under this supergraph or an earlier one. */
  readonly isKnown: boolean;
  /** Ends the waiting without a plan, since too many wait. */
  giveWay(): void;
}

export class PlanningQueue<Entry extends Waiting> {
  readonly #known = new Set<Entry>();
  readonly #unknown = new Set<Entry>();

  /** @param maximum how many may wait */
  constructor(private readonly maximum: number) {}

  get size(): number {
    return this.#known.size + this.#unknown.size;
  }

  /** @returns whether there was a place; an operation that is known takes that of the last one that is not */
  add(entry: Entry): boolean {
    if (this.size >= this.maximum) {
      const last = entry.isKnown ? [...this.#unknown].at(-1) : undefined;
      if (last === undefined) return false;
      this.delete(last);
      last.giveWay();
    }
    this.#of(entry).add(entry);
    return true;
  }

  /** Whose plan is to be made next. */
  next(): Entry | undefined {
    const [first] = this.#known.size > 0 ? this.#known : this.#unknown;
    return first;
  }

  delete(entry: Entry): void {
    this.#of(entry).delete(entry);
  }

  all(): readonly Entry[] {
    return [...this.#known, ...this.#unknown];
  }

  #of({ isKnown }: Entry): Set<Entry> {
    return isKnown ? this.#known : this.#unknown;
  }
}

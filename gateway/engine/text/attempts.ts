// Whether trying in text is worth it for an operation: where the answers keep being other than expected, it rests for a
// while, since every such answer is walked over in vain.

/** What one text saves is about a quarter of what one vain try costs. */
const priceOfFailure = 4;
const credit = 20;
const restingRequests = 1_000;

export class Attempts {
  #credit = credit;
  #resting = 0;

  /** Whether the next request is to be tried in text. */
  admits(): boolean {
    if (this.#resting === 0) return true;
    this.#resting -= 1;
    return false;
  }

  succeeded(): void {
    if (this.#credit < credit) this.#credit += 1;
  }

  failed(): void {
    this.#credit -= priceOfFailure;
    if (this.#credit > 0) return;
    this.#resting = restingRequests;
    this.#credit = priceOfFailure;
  }
}

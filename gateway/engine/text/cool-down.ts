// Whether an operation is answered with its text program. Each unexpected answer is scanned in vain: after several of them
// the operation has a cool-down, in which only its object program is used.

/** A text program saves about a quarter of what a vain scan costs. */
const priceOfFailure = 4;
const credit = 20;
const coolDownRequests = 1_000;

export class TextCoolDown {
  #credit = credit;
  #coolDown = 0;

  /** Whether the next request uses the text program. */
  admits(): boolean {
    if (this.#coolDown === 0) return true;
    this.#coolDown -= 1;
    return false;
  }

  succeeded(): void {
    if (this.#credit < credit) this.#credit += 1;
  }

  failed(): void {
    this.#credit -= priceOfFailure;
    if (this.#credit > 0) return;
    this.#coolDown = coolDownRequests;
    this.#credit = priceOfFailure;
  }
}

// How many rows may be read for one operation. Rows are counted when they are read, long before the objects that are made
// of them: a page of many parents is in memory as a whole before the first of its rows is part of the answer.
import { AnswerTooLarge } from './compiled/answer-limits.js';

export class RowBudget {
  #left: number;

  constructor(private readonly limit: number) {
    this.#left = limit;
  }

  /** @throws AnswerTooLarge where the operation has read more than it may, or has ended */
  spend(rows: number): void {
    this.#left -= rows;
    if (this.#left < 0) throw new AnswerTooLarge('rows', this.limit);
  }

  /** Whoever still reads for the operation stops at its next statement. */
  end(): void {
    this.#left = Number.NEGATIVE_INFINITY;
  }
}

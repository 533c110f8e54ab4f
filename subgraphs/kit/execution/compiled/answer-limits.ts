// How large the answer of one operation may become, counted while it is made.

export interface AnswerLimits {
  /** Objects of the answer, and rows read for it. */
  readonly objects: number;
  /** Of the answer as JSON. */
  readonly bytes: number;
}

/** The bytes are those that the gateway accepts of an answer by default. */
export const defaultAnswerLimits: AnswerLimits = { objects: 250_000, bytes: 64 * 1024 * 1024 };

/** What of an answer was more than its limits allow. */
export type Exceeded = keyof AnswerLimits | 'rows';

/** Ends an operation whose answer becomes too large. Whatever catches errors of single fields lets it pass. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';

  constructor(
    readonly exceeded: Exceeded,
    readonly limit: number,
  ) {
    super(`more than ${String(limit)} ${exceeded}`);
  }
}

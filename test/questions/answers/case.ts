// What an answer is written down as.
import { expect } from 'vitest';

/** A question's variables and the whole data of its answer, worked out by hand from the facts of known-graph. */
export interface Case {
  /** What is particular about these variables; nothing where there is one case alone. */
  readonly asking?: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Of a list that ends here and holds something; cursors are opaque. */
export const lastPage = { hasNextPage: false, endCursor: expect.any(String) as unknown };

export const count = (value: number) => ({ value, suppressed: false });

/** A count from 1 to 4 in a statistic. */
export const withheld = { value: null, suppressed: true };

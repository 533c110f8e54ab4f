// What the conditions of a filter need to know besides the filter.
import type { SqlDialect } from '../../kit/database/dialect.js';

export interface FilterScope {
  readonly dialect: SqlDialect;
  /** `YYYY-MM-DD`; clearances count while they have not lapsed. */
  readonly today: string;
  /** Whether the people asked about are few and named, so that looking at each is cheaper than an index of all. */
  readonly isNarrow?: boolean;
}

// What every filter needs besides itself to become a condition.
import { graphError } from '../../../schema/errors/graph-error.js';
import type { SqlDialect } from '../../kit/database/dialect.js';

export interface FilterScope {
  readonly dialect: SqlDialect;
  /** `YYYY-MM-DD`: who holds a post depends on it. */
  readonly today: string;
  /** How many filters lie round this one: a requirement of a post of a requirement of a post is two deep. */
  readonly depth?: number;
}

/** Each level is a subquery within a subquery, and engines carry only so many. */
const maximumDepth = 10;

/** The scope of a filter inside a filter of something else. */
export function nested(scope: FilterScope): FilterScope {
  const depth = (scope.depth ?? 0) + 1;
  if (depth > maximumDepth) {
    throw graphError(
      'FILTER_TOO_LARGE',
      `The filter is nested from posts to requirements and back more than ${maximumDepth} times.`,
    );
  }
  return { ...scope, depth };
}

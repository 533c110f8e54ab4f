// Filters of tenures as SQL conditions.
import { sql, type SqlBool } from 'kysely';
import { allOf, compared, oneOf, type Condition } from '../../kit/database/conditions.js';
import type { TenureFilter } from '../domain/filters.js';
import type { FilterScope } from './filter-scope.js';
import { isRunning } from './holding-condition.js';
import { postCondition } from './post-condition.js';

const column = sql.ref;

/** The condition of a filter on the table `tenure`, the post's own conditions included. */
export function tenureCondition(filter: TenureFilter | null | undefined, scope: FilterScope): Condition {
  return allOf([
    ownTenureCondition(filter),
    filter?.post
      ? sql<SqlBool>`exists (select 1 from post where post.id = tenure.post_id and ${postCondition(filter.post, scope)})`
      : undefined,
  ]);
}

/** The same where `tenure` is joined to its `post` already. */
export function joinedTenureCondition(
  filter: TenureFilter | null | undefined,
  scope: FilterScope,
): Condition {
  return allOf([ownTenureCondition(filter), postCondition(filter?.post, scope)]);
}

function ownTenureCondition(filter: TenureFilter | null | undefined): Condition {
  return allOf([
    oneOf(column('tenure.kind'), filter?.kind),
    filter?.activeOn ? isRunning('tenure', filter.activeOn) : undefined,
    compared(column('tenure.starts_on'), '>=', filter?.startFrom),
    compared(column('tenure.starts_on'), '<=', filter?.startTo),
    compared(column('tenure.ends_on'), '>=', filter?.endFrom),
    compared(column('tenure.ends_on'), '<=', filter?.endTo),
  ]);
}

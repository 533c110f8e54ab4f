// Who holds a post and how often that changed, as SQL: the same definitions as domain/calendar and
// domain/change-of-holder, which a test holds equal.
import { sql, type Expression, type SqlBool } from 'kysely';
import type { Condition } from '../../kit/database/conditions.js';
import type { SqlDialect } from '../../kit/database/dialect.js';
import type { FilterScope } from './filter-scope.js';

/** The condition that a tenure has begun and not ended on a day. */
export function isRunning(tenure: string, day: string): Condition {
  const column = (name: string): Expression<unknown> => sql.ref(`${tenure}.${name}`);
  return sql<SqlBool>`(${column('starts_on')} <= ${day} and (${column('ends_on')} is null or ${column('ends_on')} >= ${day}))`;
}

/**
 * The condition that a tenure of `post` runs today. It is a count because MariaDB would turn `exists` into a join with
 * all tenures that run, where a page looks at a few posts.
 */
export function isHeld({ today }: FilterScope): Condition {
  return sql<SqlBool>`(select count(*) from tenure as held where held.post_id = post.id and ${isRunning('held', today)}) > 0`;
}

/** The condition that one of these people holds `post` today. */
export function heldBy(personIds: readonly string[], { dialect, today }: FilterScope): Condition {
  return sql<SqlBool>`post.id in (
    select held.post_id from tenure as held
    where ${dialect.keysIn(sql.ref('held.person_id'), personIds)} and ${isRunning('held', today)})`;
}

/** The condition that the holder of `post` changed at least so often from one day to another. */
export function hasChangedHolder(
  {
    from,
    to,
    changesAtLeast,
  }: { readonly from: string; readonly to: string; readonly changesAtLeast: number },
  dialect: SqlDialect,
): Condition {
  const begun = sql<SqlBool>`begun.post_id = post.id and begun.starts_on >= ${from} and begun.starts_on <= ${to}`;
  const dayBefore = dialect.daysAfter(sql.ref('begun.starts_on'), sql.lit(-1));
  // Few posts have had that many new tenures at all, which one index tells; only these are looked at closely.
  return sql<SqlBool>`(
    (select count(*) from tenure as begun where ${begun}) >= ${changesAtLeast}
    and (
      select count(distinct begun.starts_on) from tenure as begun
      where ${begun}
        and exists (select 1 from tenure as earlier
          where earlier.post_id = begun.post_id and earlier.starts_on < begun.starts_on)
        and not exists (select 1 from tenure as own
          where own.post_id = begun.post_id and own.starts_on < begun.starts_on and own.person_id = begun.person_id
            and (own.ends_on is null or own.ends_on >= ${dayBefore}))
    ) >= ${changesAtLeast})`;
}

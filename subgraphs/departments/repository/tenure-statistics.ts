// How long people stay in post, computed from tenures in one statement, and not from a rollup: an exact median needs every
// length by department, grade, profession and kind, which is nearly as many rows as there are tenures, and a running tenure
// gets longer every day. The statement counts tenures of one length together before it ranks them. If questions over all
// tenures become frequent, or days may be rounded to weeks, a rollup by weeks is small.
import { sql, type RawBuilder } from 'kysely';
import { graphError } from '../../../schema/errors/graph-error.js';
import type { Database } from '../../kit/database/database.js';
import { Grade, nameAtRank, type Profession } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import { TenureGrouping } from '../domain/enums.js';
import type { TenureFilter } from '../domain/filters.js';
import { joinedTenureCondition } from './tenure-condition.js';

export const maximumGroups = 2_000;
const maximumGroupings = 3;

export interface TenureGroupRow {
  readonly departmentKey: number | null;
  readonly grade: Grade | null;
  readonly profession: Profession | null;
  readonly tenures: number;
  /** Whole days from the first day to the last, or to today where the tenure runs. */
  readonly medianDays: number;
}

interface StoredGroup {
  readonly departmentKey: number | null;
  readonly grade: number | null;
  readonly profession: Profession | null;
  readonly tenures: number;
  readonly medianDays: number;
}

export class TenureStatisticsRepository {
  constructor(private readonly database: Database<Tables>) {}

  /**
   * One row a group that has any tenure, by department, grade and profession. A tenure that has not begun does not
   * count, one that ends later counts up to today.
   *
   * @throws GraphQLError INVALID_GROUPING, TOO_MANY_GROUPS
   */
  async groups(
    where: TenureFilter | null | undefined,
    groupBy: readonly TenureGrouping[],
    today: string,
  ): Promise<TenureGroupRow[]> {
    if (groupBy.length > maximumGroupings || new Set(groupBy).size !== groupBy.length) {
      throw graphError('INVALID_GROUPING', '`groupBy` must name at most three attributes, each only once.');
    }
    const { reads } = this.database;
    const { rows } = await this.statement(where, groupBy, today).execute(reads);
    if (rows.length > maximumGroups) {
      throw graphError(
        'TOO_MANY_GROUPS',
        `The statistics would have more than ${maximumGroups.toLocaleString('en-GB')} rows. Group by fewer attributes or narrow \`where\`.`,
      );
    }
    return rows.map((row) => ({
      ...row,
      grade: nameAtRank(Grade, row.grade),
      medianDays: Math.round(row.medianDays),
    }));
  }

  private statement(
    where: TenureFilter | null | undefined,
    groupBy: readonly TenureGrouping[],
    today: string,
  ): RawBuilder<StoredGroup> {
    const { dialect } = this.database;
    const only = (grouping: TenureGrouping, column: string): RawBuilder<unknown> =>
      groupBy.includes(grouping) ? sql.ref(column) : sql`null`;
    // A tenure that has not begun comes out below zero. (Said as a condition on its first day, it would lead SQLite to
    // read nearly all tenures through the index of first days.)
    const ended = sql`case when tenure.ends_on <= ${today} then tenure.ends_on else ${today} end`;
    // Tenures of one length are counted together first: it leaves a few thousand rows to rank instead of all tenures.
    // The middle lies where half of the group has been passed, between two lengths where that is exactly at their seam.
    return sql<StoredGroup>`
      select department_key as departmentKey, grade, profession, n as tenures, avg(days) as medianDays
      from (
        select department_key, grade, profession, days, tenures,
          sum(tenures) over (partition by department_key, grade, profession order by days) as passed,
          sum(tenures) over (partition by department_key, grade, profession) as n
        from (
          select department_key, grade, profession, days, count(*) as tenures
          from (
            select ${only(TenureGrouping.DEPARTMENT, 'post.department_id')} as department_key,
              ${only(TenureGrouping.GRADE, 'post.grade')} as grade,
              ${only(TenureGrouping.PROFESSION, 'post.profession')} as profession,
              ${dialect.daysBetween(sql.ref('tenure.starts_on'), ended)} as days
            from tenure inner join post on post.id = tenure.post_id
            where ${joinedTenureCondition(where, { dialect, today })}
          ) as measured
          group by department_key, grade, profession, days
        ) as counted
        where days >= 0
      ) as ranked
      where 2 * passed >= n and 2 * (passed - tenures) <= n
      group by department_key, grade, profession, n
      order by department_key, grade, profession
      limit ${maximumGroups + 1}`;
  }
}

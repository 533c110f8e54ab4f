// Placements counted and timed, group by group.
import { sql, type RawBuilder } from 'kysely';
import { allOf, type Condition } from '../../../kit/database/conditions.js';
import type { Database } from '../../../kit/database/database.js';
import type { Tables } from '../../database/tables.js';
import type { EndReason } from '../../domain/enums.js';
import type { PlacementFilter } from '../../domain/filters.js';
import type { GroupingBy } from '../../domain/groupings.js';
import { placementCondition } from '../placement-condition.js';
import type { SchemeRepository } from '../scheme-repository.js';
import { oneMoreThanLimit, withinLimit } from './groups.js';
import {
  placementGroup,
  placementGroups,
  schemesOf,
  type PlacementGroupRow,
  type PlacementGroups,
} from './placement-groups.js';

/** The middle of a group's values, and of how many; null where it has none. */
export interface Median {
  readonly value: number;
  readonly count: number;
}

export interface PlacementStatisticsRow {
  readonly group: PlacementGroupRow;
  readonly count: number;
  /** How many the request counts in all its rows, each once. */
  readonly total: number;
  /** Days from PROPOSED to ACTIVE of those that became active. Worked out for all rows at once when first asked for. */
  readonly daysToActive: () => Promise<Median | null>;
  /** Days from the first to the last day. Worked out likewise. */
  readonly lengthDays: () => Promise<Median | null>;
}

export interface TerminationStatisticsRow {
  readonly group: PlacementGroupRow;
  readonly endReason: EndReason;
  readonly count: number;
  /** How many of the group ended early, whatever the reason. */
  readonly total: number;
}

export class PlacementStatisticsRepository {
  constructor(
    private readonly database: Database<Tables>,
    private readonly schemes: SchemeRepository,
  ) {}

  /** One row a group; one row in all where there is nothing to group by. */
  async placements(
    where: PlacementFilter | null | undefined,
    by: GroupingBy,
  ): Promise<PlacementStatisticsRow[]> {
    const { reads, dialect } = this.database;
    const groups = placementGroups(by);
    const matching = placementCondition(where, dialect);
    const { rows } = await sql<{ count: number }>`
      select ${groups.selected}count(*) as count
      from placement${groups.joins(dialect)} where ${matching}${groups.grouped()}${oneMoreThanLimit}`.execute(
      reads,
    );
    withinLimit(rows);

    const medians = (measure: RawBuilder<unknown>) => once(() => this.#medians(groups, matching, measure));
    const daysToActive = medians(sql.ref('placement.days_to_active'));
    const lengthDays = medians(
      dialect.daysBetween(sql.ref('placement.start_date'), sql.ref('placement.end_date')),
    );
    const total = groups.mayOverlap
      ? await this.#count(matching)
      : rows.reduce((sum, { count }) => sum + count, 0);
    const named = await schemesOf(
      rows.map((row) => groups.valuesOf(row)),
      this.schemes,
    );
    return rows.map((row) => {
      const key = groups.keyOf(row);
      return {
        group: placementGroup(groups, row, named),
        count: row.count,
        total,
        daysToActive: async () => (await daysToActive()).get(key) ?? null,
        lengthDays: async () => (await lengthDays()).get(key) ?? null,
      };
    });
  }

  /** One row a group and reason, of placements that ended early. */
  async terminations(
    where: PlacementFilter | null | undefined,
    by: GroupingBy,
  ): Promise<TerminationStatisticsRow[]> {
    const { reads, dialect } = this.database;
    const groups = placementGroups(by);
    const { rows } = await sql<{ reason: string; count: number }>`
      select ${groups.selected}placement.end_reason as reason, count(*) as count
      from placement${groups.joins(dialect)}
      where placement.status = 'TERMINATED' and placement.end_reason is not null and ${placementCondition(where, dialect)}
      ${groups.grouped(sql.ref('reason'))}${oneMoreThanLimit}`.execute(reads);
    withinLimit(rows);

    const totals = new Map<string, number>();
    for (const row of rows) totals.set(groups.keyOf(row), (totals.get(groups.keyOf(row)) ?? 0) + row.count);
    const named = await schemesOf(
      rows.map((row) => groups.valuesOf(row)),
      this.schemes,
    );
    return rows.map((row) => ({
      group: placementGroup(groups, row, named),
      endReason: row.reason as EndReason,
      count: row.count,
      total: totals.get(groups.keyOf(row)) ?? 0,
    }));
  }

  async #count(matching: Condition): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from placement where ${matching}`.execute(this.database.reads);
    return rows[0]?.count ?? 0;
  }

  /**
   * The median of a measure in each group that has values of it, by the key of the group. Equal values are counted
   * first, so that only different ones have to be put in order; the median lies where half of the count is reached.
   */
  async #medians(
    groups: PlacementGroups,
    matching: Condition,
    measure: RawBuilder<unknown>,
  ): Promise<ReadonlyMap<string, Median>> {
    const { rows } = await sql<Median>`
      with counted as (
        select ${groups.selected}${measure} as measure, count(*) as times
        from placement${groups.joins(this.database.dialect)}
        where ${allOf([matching, sql`${measure} is not null`])}${groups.grouped(sql.ref('measure'))}
      ), ranked as (
        select counted.*, sum(times) over (${groups.partition}order by measure) as upto,
          sum(times) over (${groups.partition}) as size
        from counted
      )
      select ${groups.aliases}avg(measure) as value, max(size) as count
      from ranked where 2 * (upto - times) <= size and 2 * upto >= size${groups.grouped()}`.execute(
      this.database.reads,
    );
    return new Map(rows.filter(({ count }) => count > 0).map((row) => [groups.keyOf(row), row]));
  }
}

/** Does the work at the first call and gives its result at every call. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (result ??= work());
}

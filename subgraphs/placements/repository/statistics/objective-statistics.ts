// What placements set out to do and did, group by group.
import { sql } from 'kysely';
import type { Database } from '../../../kit/database/database.js';
import type { Tables } from '../../database/tables.js';
import type { PlacementFilter } from '../../domain/filters.js';
import type { GroupingBy } from '../../domain/groupings.js';
import { placementCondition } from '../placement-condition.js';
import type { SchemeRepository } from '../scheme-repository.js';
import { oneMoreThanLimit, withinLimit } from './groups.js';
import { placementGroup, placementGroups, schemesOf, type PlacementGroupRow } from './placement-groups.js';

interface ObjectiveCounts {
  readonly set: number;
  readonly met: number;
  readonly partlyMet: number;
  readonly notMet: number;
}

export interface ObjectiveStatisticsRow extends ObjectiveCounts {
  readonly group: PlacementGroupRow;
}

export class ObjectiveStatisticsRepository {
  constructor(
    private readonly database: Database<Tables>,
    private readonly schemes: SchemeRepository,
  ) {}

  /** One row a group; one row in all where there is nothing to group by. */
  async objectives(
    where: PlacementFilter | null | undefined,
    by: GroupingBy,
  ): Promise<ObjectiveStatisticsRow[]> {
    const { reads, dialect } = this.database;
    const groups = placementGroups(by);
    const { rows } = await sql<Record<keyof ObjectiveCounts, number>>`
      select ${groups.selected}count(*) as ${sql.ref('set')},
        coalesce(sum(objective.outcome = 'MET'), 0) as met,
        coalesce(sum(objective.outcome = 'PARTLY_MET'), 0) as partlyMet,
        coalesce(sum(objective.outcome = 'NOT_MET'), 0) as notMet
      from objective inner join placement on placement.id = objective.placement_id${groups.joins(dialect)}
      where ${placementCondition(where, dialect)}${groups.grouped()}${oneMoreThanLimit}`.execute(reads);
    withinLimit(rows);
    const named = await schemesOf(
      rows.map((row) => groups.valuesOf(row)),
      this.schemes,
    );
    return rows.map((row) => ({
      group: placementGroup(groups, row, named),
      set: row.set,
      met: row.met,
      partlyMet: row.partlyMet,
      notMet: row.notMet,
    }));
  }
}

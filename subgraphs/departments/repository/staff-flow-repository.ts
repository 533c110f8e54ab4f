// Moves between departments, found from tenures alone: the same definition as domain/staff-flow, which a test holds equal.
import { sql, type SqlBool } from 'kysely';
import { graphError } from '../../../schema/errors/graph-error.js';
import { allOf, anyOf, oneOf, type Condition } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import type { Profession } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import { TenureKind } from '../domain/enums.js';
import type { StaffFlowFilter } from '../domain/filters.js';
import { flowRows, longestGapDays, type Flow, type FlowRow } from '../domain/staff-flow.js';
import type { DepartmentRepository } from './department-repository.js';
import { maximumGroups } from './tenure-statistics.js';

export class StaffFlowRepository {
  constructor(
    private readonly database: Database<Tables>,
    private readonly departments: DepartmentRepository,
  ) {}

  /**
   * One row for each pair of departments with a move in either direction.
   *
   * @throws GraphQLError TOO_MANY_GROUPS
   */
  async rows({ movedFrom, movedTo, profession, department }: StaffFlowFilter): Promise<FlowRow[]> {
    const chosen = department ? (await this.departments.matching(department)).map(({ key }) => key) : null;
    const flows = await this.flows(
      movedFrom,
      movedTo,
      allOf([this.touches(chosen), ofProfession(profession)]),
    );
    const rows = flowRows(flows, chosen && new Set(chosen));
    if (rows.length > maximumGroups) {
      throw graphError(
        'TOO_MANY_GROUPS',
        `The statistics would have more than ${maximumGroups.toLocaleString('en-GB')} rows. Choose departments or a shorter period in \`where\`.`,
      );
    }
    return rows;
  }

  private async flows(from: string, to: string, condition: Condition): Promise<Flow[]> {
    const { dialect, reads } = this.database;
    const earliestEnd = dialect.daysAfter(sql.ref('next.starts_on'), sql.lit(-longestGapDays));
    // A row shows two flows at most, there and back: with more flows than this there are too many rows.
    const limit = 2 * maximumGroups + 1;
    const { rows } = await sql<Flow>`
      select last.department_id as origin, next.department_id as destination, count(distinct next.person_id) as people
      from tenure as next inner join tenure as last on last.person_id = next.person_id
      where next.starts_on >= ${from} and next.starts_on <= ${to} and next.kind <> ${TenureKind.PLACEMENT}
        and last.starts_on < next.starts_on and last.department_id <> next.department_id
        and last.ends_on <= next.starts_on and last.ends_on >= ${earliestEnd} and last.kind <> ${TenureKind.PLACEMENT}
        and not exists (select 1 from tenure as between_them
          where between_them.person_id = next.person_id and between_them.starts_on > last.starts_on
            and between_them.starts_on < next.starts_on and between_them.kind <> ${TenureKind.PLACEMENT})
        and ${condition}
      group by last.department_id, next.department_id
      limit ${limit}`.execute(reads);
    return rows;
  }

  private touches(departments: readonly number[] | null): Condition | undefined {
    if (departments === null) return undefined;
    const { dialect } = this.database;
    return anyOf([
      dialect.keysIn(sql.ref('next.department_id'), departments),
      dialect.keysIn(sql.ref('last.department_id'), departments),
    ]);
  }
}

function ofProfession(professions: readonly Profession[] | null | undefined): Condition | undefined {
  const matches = oneOf(sql.ref('post.profession'), professions);
  if (matches === undefined) return undefined;
  const postMatches = (tenure: 'next' | 'last'): Condition =>
    sql<SqlBool>`exists (select 1 from post where post.id = ${sql.ref(`${tenure}.post_id`)} and ${matches})`;
  return anyOf([postMatches('next'), postMatches('last')]);
}

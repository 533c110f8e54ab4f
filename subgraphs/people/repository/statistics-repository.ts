// People counted by what they have in common.
import { sql } from 'kysely';
import { graphError } from '../../../schema/errors/graph-error.js';
import type { Database } from '../../kit/database/database.js';
import {
  Grade,
  nameAtRank,
  type Profession,
  type Region,
  type SkillLevel as Level,
  rankIn,
  SkillLevel,
} from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { PersonKind, WorkforceGrouping } from '../domain/enums.js';
import type { PersonFilter } from '../domain/filters.js';
import { countable } from './attributes.js';
import { personCondition } from './person-condition.js';

export interface WorkforceCount {
  readonly departmentId: string | null;
  readonly grade: Grade | null;
  readonly profession: Profession | null;
  readonly region: Region | null;
  readonly kind: PersonKind | null;
  readonly people: number;
}

export interface ProfessionCount {
  readonly departmentId: string;
  /** Null where it is not recorded. */
  readonly profession: Profession | null;
  readonly people: number;
}

/** One cell of a department's supply of skills. */
export interface SupplyCell {
  readonly departmentId: string;
  readonly skillRowId: number;
  readonly level: Level;
}

const maximumGroups = 2_000;

const columns = {
  DEPARTMENT: 'person.home_department_id',
  GRADE: 'person.grade',
  PROFESSION: 'person.profession',
  REGION: 'person.region',
  KIND: 'person.kind',
} as const satisfies Record<WorkforceGrouping, string>;

export class StatisticsRepository {
  constructor(private readonly database: Database<Tables>) {}

  /**
   * People counted by up to three attributes, in the order of these.
   *
   * @throws GraphQLError with TOO_MANY_GROUPS where there would be more rows than statistics give
   */
  async workforce(
    where: PersonFilter | null,
    groupBy: readonly WorkforceGrouping[],
    today: string,
  ): Promise<WorkforceCount[]> {
    const { reads, dialect } = this.database;
    const { rows: counted, people } = countable(where);
    const by = (grouping: WorkforceGrouping) =>
      groupBy.includes(grouping) ? sql.ref<never>(columns[grouping]) : sql<null>`null`;
    let query = reads
      .selectFrom(counted)
      .select([
        by('DEPARTMENT').as('departmentId'),
        by('GRADE').as('grade'),
        by('PROFESSION').as('profession'),
        by('REGION').as('region'),
        by('KIND').as('kind'),
        people.as('people'),
      ])
      .where(personCondition(where, { dialect, today }))
      .having(people, '>', 0)
      .limit(maximumGroups + 1);
    for (const grouping of groupBy) query = query.groupBy(columns[grouping]).orderBy(columns[grouping]);
    const rows = (await query.execute()) as (Omit<WorkforceCount, 'grade'> & { grade: number | null })[];
    if (rows.length > maximumGroups) {
      throw graphError(
        'TOO_MANY_GROUPS',
        `The statistics would have more than ${maximumGroups.toLocaleString('en-GB')} rows. Group by fewer attributes or narrow \`where\`.`,
      );
    }
    return rows.map((row) => ({ ...row, grade: nameAtRank(Grade, row.grade) }));
  }

  /** The people of these departments by profession. */
  async professions(departmentIds: readonly string[]): Promise<ProfessionCount[]> {
    const rows = await this.database.reads
      .selectFrom('department_profession_people')
      .select(['home_department_id as departmentId', 'profession', 'people'])
      .where(this.database.dialect.keysIn(sql.ref('home_department_id'), departmentIds))
      .execute();
    return rows.map((row) => ({
      ...row,
      profession: row.profession === '' ? null : (row.profession as Profession),
    }));
  }

  /** How many people each of these cells has, in the order of the cells. */
  async supply(cells: readonly SupplyCell[]): Promise<number[]> {
    const { reads, dialect } = this.database;
    const rows = await reads
      .selectFrom('department_skill_people')
      .select(['home_department_id', 'skill_id', 'level', 'people'])
      .where(
        dialect.keysIn(sql.ref('home_department_id'), [
          ...new Set(cells.map(({ departmentId }) => departmentId)),
        ]),
      )
      .where(dialect.keysIn(sql.ref('skill_id'), [...new Set(cells.map(({ skillRowId }) => skillRowId))]))
      .execute();
    const people = new Map(
      rows.map((row) => [cellName(row.home_department_id, row.skill_id, row.level), row.people]),
    );
    return cells.map(
      ({ departmentId, skillRowId, level }) =>
        people.get(cellName(departmentId, skillRowId, rankIn(SkillLevel, level))) ?? 0,
    );
  }
}

function cellName(departmentId: string, skillRowId: number, level: number): string {
  return `${skillRowId} ${level} ${departmentId}`;
}

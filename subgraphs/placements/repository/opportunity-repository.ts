// Opportunities, the skills they ask for, and the demand these add up to.
import { sql } from 'kysely';
import type { Condition } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { CountedConnection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import { nameAtRank, rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { OpportunityFilter, OpportunityOrder } from '../domain/filters.js';
import { opportunityCondition, opportunityOrdering } from './opportunity-condition.js';
import { opportunityRow, selectOpportunities, type OpportunityRow } from './opportunity-row.js';
import { skillStub, type SkillStub } from './stubs.js';

export interface OpportunitySkillRow {
  readonly opportunityKey: number;
  readonly skill: SkillStub;
  readonly level: SkillLevel;
  readonly isEssential: boolean;
}

/** One department's demand for one skill at one level. */
export interface Demand {
  readonly departmentId: string;
  readonly skillKey: string;
  readonly level: SkillLevel;
}

export class OpportunityRepository {
  constructor(private readonly database: Database<Tables>) {}

  /** The opportunities with these public identifiers, in any order. */
  byId(ids: readonly string[]): Promise<OpportunityRow[]> {
    return this.#where(this.database.dialect.keysIn(sql.ref('opportunity.public_id'), ids));
  }

  /** The opportunities with these keys of the database, in any order. */
  byKey(keys: readonly number[]): Promise<OpportunityRow[]> {
    return this.#where(this.database.dialect.keysIn(sql.ref('opportunity.id'), keys));
  }

  /** A page of the opportunities that match. */
  async page(
    where: OpportunityFilter | null | undefined,
    orderBy: OpportunityOrder | null | undefined,
    page: PageArguments,
  ): Promise<CountedConnection<OpportunityRow>> {
    const ordering = opportunityOrdering(orderBy);
    const matching = selectOpportunities(this.database.reads).where(
      opportunityCondition(where, this.database.dialect),
    );
    const records = await pageQuery(matching, ordering, page).execute();
    return new CountedConnection(records.map(opportunityRow), ordering, page, () => this.#count(where));
  }

  /** The skills that these opportunities ask for, essential ones first. */
  async requiredSkills(opportunityKeys: readonly number[]): Promise<OpportunitySkillRow[]> {
    const rows = await this.database.reads
      .selectFrom('opportunity_skill')
      .select(['opportunity_id', 'skill_key', 'level', 'is_essential'])
      .where(this.database.dialect.keysIn(sql.ref('opportunity_skill.opportunity_id'), opportunityKeys))
      .orderBy('is_essential', 'desc')
      .orderBy('skill_key')
      .execute();
    return rows.map((row) => ({
      opportunityKey: row.opportunity_id,
      skill: skillStub(row.skill_key),
      level: nameAtRank(SkillLevel, row.level),
      isEssential: row.is_essential === 1,
    }));
  }

  /** How many open opportunities of the department ask for the skill at just this level, in the order asked. */
  async openDemand(demands: readonly Demand[]): Promise<number[]> {
    const { reads, dialect } = this.database;
    const distinct = (values: readonly string[]): string[] => [...new Set(values)];
    const rows = await reads
      .selectFrom('opportunity')
      .innerJoin('opportunity_skill', 'opportunity_skill.opportunity_id', 'opportunity.id')
      .select(({ fn }) => [
        'opportunity.host_department_id as departmentId',
        'opportunity_skill.skill_key as skillKey',
        'opportunity_skill.level as level',
        fn.countAll<number>().as('count'),
      ])
      .where('opportunity.status', '=', 'OPEN')
      .where(
        dialect.keysIn(
          sql.ref('opportunity.host_department_id'),
          distinct(demands.map(({ departmentId }) => departmentId)),
        ),
      )
      .where(
        dialect.keysIn(
          sql.ref('opportunity_skill.skill_key'),
          distinct(demands.map(({ skillKey }) => skillKey)),
        ),
      )
      .groupBy(['opportunity.host_department_id', 'opportunity_skill.skill_key', 'opportunity_skill.level'])
      .execute();
    const key = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);
    const counts = new Map(rows.map((row) => [key(row.departmentId, row.skillKey, row.level), row.count]));
    return demands.map(
      ({ departmentId, skillKey, level }) =>
        counts.get(key(departmentId, skillKey, rankIn(SkillLevel, level))) ?? 0,
    );
  }

  async #where(condition: Condition): Promise<OpportunityRow[]> {
    const records = await selectOpportunities(this.database.reads).where(condition).execute();
    return records.map(opportunityRow);
  }

  async #count(where: OpportunityFilter | null | undefined): Promise<number> {
    const { count } = await this.database.reads
      .selectFrom('opportunity')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(opportunityCondition(where, this.database.dialect))
      .executeTakeFirstOrThrow();
    return count;
  }
}

// Opportunities, the skills they ask for, and the demand these add up to.
import { sql, type SqlBool } from 'kysely';
import { allOf, compared, oneOf, type Condition } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import type { Ordering } from '../../kit/paging/ordering.js';
import { CountedConnection, pageQuery, type PageArguments } from '../../kit/paging/page.js';
import { singleOrder } from '../../kit/paging/single-order.js';
import { nameAtRank, rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import type { OpportunityFilter, OpportunityOrder } from '../domain/filters.js';
import { opportunityRow, selectOpportunities, type OpportunityRow } from './opportunity-row.js';
import { ofSchemes } from './placement-condition.js';
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
    const matching = selectOpportunities(this.database.reads).where(this.#condition(where));
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
      .where(this.#condition(where))
      .executeTakeFirstOrThrow();
    return count;
  }

  #condition(where: OpportunityFilter | null | undefined): Condition {
    const keyed = (column: string, keys: readonly string[] | null | undefined): Condition | undefined =>
      keys ? this.database.dialect.keysIn(sql.ref(`opportunity.${column}`), keys) : undefined;
    return allOf([
      keyed('public_id', where?.id),
      oneOf(sql.ref('opportunity.status'), where?.status),
      ofSchemes(sql.ref('opportunity.scheme_id'), where?.scheme),
      keyed('host_department_id', where?.host?.departmentKeys),
      keyed('host_firm_id', where?.host?.firmKeys),
      where?.skill ? asksFor(where.skill) : undefined,
      compared(sql.ref('opportunity.window_from'), '>=', where?.windowFrom),
      compared(sql.ref('opportunity.window_to'), '<=', where?.windowTo),
    ]);
  }
}

function asksFor(skills: readonly string[]): Condition {
  const oneOfThese = oneOf(sql.ref('opportunity_skill.skill_key'), skills);
  return sql<SqlBool>`exists (select 1 from opportunity_skill where opportunity_skill.opportunity_id = opportunity.id and ${oneOfThese})`;
}

function opportunityOrdering(orderBy: OpportunityOrder | null | undefined): Ordering<OpportunityRow> {
  const byKey = {
    column: sql.ref('opportunity.id'),
    direction: 'ASC',
    value: (row: OpportunityRow) => row.key,
  } as const;
  const order = singleOrder(orderBy);
  if (order === undefined) return { name: 'arrival', keys: [byKey] };
  const [, direction] = order;
  return {
    name: `window_from ${direction}`,
    keys: [{ column: sql.ref('opportunity.window_from'), direction, value: (row) => row.windowFrom }, byKey],
  };
}

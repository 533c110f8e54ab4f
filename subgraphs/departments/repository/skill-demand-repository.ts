// How many posts require which skill at which level, counted from one index.
import { sql } from 'kysely';
import { allOf, compared, oneOf, type Condition } from '../../kit/database/conditions.js';
import type { Database } from '../../kit/database/database.js';
import { nameAtRank, rankIn, SkillLevel } from '../../kit/vocabulary/index.js';
import type { Tables } from '../database/tables.js';
import { demandKey, type Demand, type SkillStep } from '../domain/skill-balance.js';

const column = sql.ref;

export class SkillDemandRepository {
  constructor(private readonly database: Database<Tables>) {}

  /** The demand of these departments for the skills from one key to another, both included, by `demandKey`. */
  between(
    departmentKeys: readonly number[],
    fromSkill: string,
    toSkill: string,
  ): Promise<Map<string, Demand>> {
    return this.demands(departmentKeys, [
      compared(column('post_requirement.skill_key'), '>=', fromSkill),
      compared(column('post_requirement.skill_key'), '<=', toSkill),
    ]);
  }

  /** The demand of these departments for some skills at some levels, by `demandKey`. */
  at(departmentKeys: readonly number[], steps: readonly SkillStep[]): Promise<Map<string, Demand>> {
    return this.demands(departmentKeys, [
      this.database.dialect.keysIn(column('post_requirement.skill_key'), [
        ...new Set(steps.map(({ skillKey }) => skillKey)),
      ]),
      oneOf(column('post_requirement.level'), [
        ...new Set(steps.map(({ level }) => rankIn(SkillLevel, level))),
      ]),
    ]);
  }

  private async demands(
    departmentKeys: readonly number[],
    conditions: readonly (Condition | undefined)[],
  ): Promise<Map<string, Demand>> {
    const rows = await this.database.reads
      .selectFrom('post_requirement')
      .select(({ fn }) => [
        'department_id as departmentKey',
        'skill_key as skillKey',
        'level as rank',
        fn.countAll<number>().as('posts'),
        fn.sum<number>('is_essential').as('essentialPosts'),
      ])
      .where(this.database.dialect.keysIn(column('post_requirement.department_id'), departmentKeys))
      .where('level', '>', 0)
      .where(allOf(conditions))
      .groupBy(['department_id', 'skill_key', 'level'])
      .execute();
    const demands = rows.map(({ rank, ...demand }): Demand => ({
      ...demand,
      level: nameAtRank(SkillLevel, rank),
    }));
    return new Map(demands.map((demand) => [demandKey(demand.departmentKey, demand), demand]));
  }
}

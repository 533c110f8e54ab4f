import 'reflect-metadata';
import { Arg, Int, Query, Resolver } from 'type-graphql';
import type { SkillBalances } from '../../repository/skill-balances.js';
import { SkillBalanceFilter } from '../inputs/skill-balance-filter.js';
import { SkillBalanceConnection } from '../types/skill-balance-connection.js';

@Resolver()
export class SkillBalanceQueries {
  constructor(private readonly balances: SkillBalances) {}

  @Query(() => SkillBalanceConnection, {
    nullable: true,
    description:
      'Skill supply and demand: one row for every chosen department, chosen skill and level of that skill, in that order, including rows of zero.',
  })
  skillBalances(
    @Arg('where', () => SkillBalanceFilter, { description: 'Which departments, skills and levels.' })
    where: SkillBalanceFilter,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of rows, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
  ): Promise<SkillBalanceConnection | null> {
    return this.balances.page(where, { first, after });
  }
}

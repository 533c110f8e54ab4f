import 'reflect-metadata';
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { Loaders } from '../loaders.js';
import { SkillBalance } from '../types/skill-balance.js';

@Resolver(() => SkillBalance)
export class SkillBalanceFields {
  constructor(private readonly loaders: Loaders) {}

  @Directive('@classified(as: PUBLIC)')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Demand: the department's open opportunities that ask for the skill at this level; null where it cannot be reached.",
  })
  requiredByOpportunities(
    @Root() { department, skill, level }: SkillBalance,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return this.loaders.openDemand(context).load({ departmentId: department.id, skillKey: skill.key, level });
  }
}

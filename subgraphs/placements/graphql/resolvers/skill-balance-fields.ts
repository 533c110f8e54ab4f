import 'reflect-metadata';
import { Directive, FieldResolver, Int, Resolver } from 'type-graphql';
import { Batched } from '../../../kit/graphql/batched.js';
import type { Sources } from '../sources.js';
import { SkillBalance } from '../types/skill-balance.js';

@Resolver(() => SkillBalance)
export class SkillBalanceFields {
  constructor(private readonly sources: Sources) {}

  @Batched()
  @Directive('@classified(as: PUBLIC)')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Demand: the department's open opportunities that require the skill at this level; null if it cannot be reached.",
  })
  requiredByOpportunities(balances: readonly SkillBalance[]): Promise<number[]> {
    return this.sources.opportunities.openDemand(
      balances.map(({ department, skill, level }) => ({
        departmentId: department.id,
        skillKey: skill.key,
        level,
      })),
    );
  }
}

import 'reflect-metadata';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import { SuppressibleCount } from '../../../kit/graphql/suppressible-count.js';
import { suppressible } from '../../../kit/graphql/suppression.js';
import type { SkillBalanceRow } from '../skill-balances.js';
import type { Loaders } from '../loaders.js';
import { SkillBalance } from '../types/skill-balance.js';

@Resolver(() => SkillBalance)
export class SkillBalanceFields {
  constructor(private readonly loaders: Loaders) {}

  @Directive('@classified(as: PUBLIC)')
  @FieldResolver(() => SuppressibleCount, {
    nullable: true,
    description:
      "Supply: the department's people whose current level in the skill is this one; null if it cannot be reached.",
  })
  async heldByPeople(
    @Root() { department, skill, level }: SkillBalanceRow,
    @Ctx() context: RequestContext,
  ): Promise<SuppressibleCount | null> {
    return suppressible(
      await this.loaders
        .supply(context)
        .load({ departmentId: department.id, skillRowId: skill.rowId, level }),
    );
  }
}

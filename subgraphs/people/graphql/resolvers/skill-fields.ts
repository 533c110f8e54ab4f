import 'reflect-metadata';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { SkillRow } from '../../domain/framework.js';
import type { Loaders } from '../loaders.js';
import { SkillAssertionFilter } from '../inputs/skill-assertion-filter.js';
import { SkillHolderConnection } from '../types/skill-holder-connection.js';
import { Skill } from '../types/skill.js';

@Resolver(() => Skill)
export class SkillFields {
  constructor(private readonly loaders: Loaders) {}

  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => SkillHolderConnection, {
    nullable: true,
    description: 'The people who have the skill.',
  })
  holders(
    @Root() skill: SkillRow,
    @Arg('where', () => SkillAssertionFilter, {
      nullable: true,
      description: 'Which of its assertions; all if omitted.',
    })
    where: SkillAssertionFilter | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<SkillHolderConnection | null> {
    return this.loaders.holders(context).load({ skillRowId: skill.rowId, where, page: { first, after } });
  }
}

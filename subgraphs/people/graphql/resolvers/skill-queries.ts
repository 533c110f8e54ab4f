import 'reflect-metadata';
import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kit/execution/request-context.js';
import type { FrameworkRepository } from '../../repository/framework-repository.js';
import type { SkillRepository } from '../../repository/skill-repository.js';
import { SkillFilter } from '../inputs/skill-filter.js';
import { SkillOrder } from '../inputs/skill-order.js';
import { SkillConnection } from '../types/skill-connection.js';
import { Skill } from '../types/skill.js';

@Resolver()
export class SkillQueries {
  constructor(
    private readonly repository: SkillRepository,
    private readonly frameworks: FrameworkRepository,
  ) {}

  @Directive('@classified(as: PUBLIC)')
  @Query(() => Skill, {
    nullable: true,
    description: 'One skill of the framework; null if there is none.',
  })
  async skill(
    @Arg('key', () => ID, { description: 'The skill\'s key, for example "machine-learning".' })
    key: string,
  ): Promise<Skill | null> {
    return (await this.frameworks.framework()).byKey.get(key) ?? null;
  }

  @Directive('@classified(as: PUBLIC)')
  @Query(() => SkillConnection, { nullable: true, description: 'Skills that match a filter.' })
  skills(
    @Arg('where', () => SkillFilter, { nullable: true, description: 'Which skills; all if omitted.' })
    where: SkillFilter | null,
    @Arg('orderBy', () => SkillOrder, {
      nullable: true,
      description: 'The order; if omitted, the order in which the records were added.',
    })
    orderBy: SkillOrder | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'The maximum number of items, up to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page starts.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<SkillConnection | null> {
    return this.repository.page(where, orderBy, { first, after }, context.today);
  }
}

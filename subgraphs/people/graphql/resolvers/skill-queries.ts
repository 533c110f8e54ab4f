import 'reflect-metadata';
import { Arg, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { SkillFilter } from '../inputs/skill-filter.js';
import { SkillOrder } from '../inputs/skill-order.js';
import { SkillConnection } from '../types/skill-connection.js';
import { Skill } from '../types/skill.js';

@Resolver()
export class SkillQueries {
  @Directive('@classified(as: PUBLIC)')
  @Query(() => Skill, { nullable: true, description: 'One skill of the framework; null where there is none.' })
  async skill(
    @Arg('key', () => ID, { description: 'The skill\'s key, for example "machine-learning".' })
    key: string,
  ): Promise<Skill | null> {
    throw new Error('unwritten');
  }

  @Directive('@classified(as: PUBLIC)')
  @Query(() => SkillConnection, { nullable: true, description: 'Skills that match a filter.' })
  async skills(
    @Arg('where', () => SkillFilter, { nullable: true, description: 'Which skills; all where omitted.' })
    where: SkillFilter | null,
    @Arg('orderBy', () => SkillOrder, { nullable: true, description: 'In which order; in the order of arrival where omitted.' })
    orderBy: SkillOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<SkillConnection | null> {
    throw new Error('unwritten');
  }
}

import 'reflect-metadata';
import { Arg, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { SkillAssertionFilter } from '../inputs/skill-assertion-filter.js';
import { SkillHolderConnection } from '../types/skill-holder-connection.js';
import { Skill } from '../types/skill.js';

@Resolver(() => Skill)
export class SkillFields {
  @Directive('@classified(as: OFFICIAL)')
  @Directive('@tag(name: "internal")')
  @FieldResolver(() => SkillHolderConnection, { nullable: true, description: 'The people who have the skill.' })
  async holders(
    @Root() skill: Skill,
    @Arg('where', () => SkillAssertionFilter, { nullable: true, description: 'Which of its assertions; all where omitted.' })
    where: SkillAssertionFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, up to 500.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to continue after.' })
    after: string | null,
  ): Promise<SkillHolderConnection | null> {
    throw new Error('unwritten');
  }
}

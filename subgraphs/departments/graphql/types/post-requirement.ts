import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { Skill } from './skill.js';

@ObjectType({ description: 'A skill that a post requires.', simpleResolvers: true })
export class PostRequirement {
  @Field(() => Skill, { nullable: true, description: 'The skill; null where it cannot be reached.' })
  skill!: Skill | null;

  @Field(() => SkillLevel, {
    nullable: true,
    description: 'The lowest level that will do; null where the skill is named without a level.',
  })
  level!: SkillLevel | null;

  @Field(() => Boolean, { description: 'Whether the post cannot be done without it.' })
  isEssential!: boolean;
}

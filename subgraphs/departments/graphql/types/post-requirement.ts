import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import { SkillLevel } from '../../../kit/vocabulary/index.js';
import { Skill } from './skill.js';

@ObjectType({ description: 'A skill that a post requires.', simpleResolvers: true })
export class PostRequirement {
  @Field(() => Skill, { nullable: true, description: 'The skill; null if it cannot be reached.' })
  skill!: Skill | null;

  @Field(() => SkillLevel, {
    nullable: true,
    description: 'The lowest sufficient level; null if the skill is required without a level.',
  })
  level!: SkillLevel | null;

  @Field(() => Boolean, { description: 'Whether the skill is essential for the post.' })
  isEssential!: boolean;
}
